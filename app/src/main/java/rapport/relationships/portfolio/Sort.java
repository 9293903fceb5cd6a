package rapport.relationships.portfolio;

import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.relationships.tables.Standing.STANDING;

import java.util.Arrays;
import java.util.Locale;
import org.jooq.Field;

/** What the list can be sorted by. The name in the address is one of these or refused, so that none of it reaches SQL as text. */
public enum Sort {
    NAME(PARTY_CARD.SORT_NAME, false),
    TRUST(STANDING.TRUST, true),
    COMMITMENT(STANDING.COMMITMENT, true),
    LAST(STANDING.LAST_CONTACT_AT, true),
    SPEND(STANDING.SPEND_MINOR, true),
    COOLING(STANDING.COOLING, true);

    private final Field<?> field;
    private final boolean downFirst;

    Sort(Field<?> field, boolean downFirst) {
        this.field = field;
        this.downFirst = downFirst;
    }

    Field<?> field() {
        return field;
    }

    /** Whether the first click sorts the largest first. */
    boolean isDownFirst() {
        return downFirst;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sort of a key; by name when there is no such key. */
    static Sort of(String key) {
        return Arrays.stream(values())
                .filter(sort -> sort.key().equals(key))
                .findFirst()
                .orElse(NAME);
    }
}
