package rapport.relationships.portfolio;

import static schema.relationships.tables.Listed.LISTED;

import java.util.Arrays;
import java.util.Locale;
import org.jooq.Field;

/** What the list can be sorted by. The name in the address is one of these or refused, so that none of it reaches SQL as text. */
public enum Sort {
    NAME(LISTED.SORT_NAME, false),
    TRUST(LISTED.TRUST, true),
    COMMITMENT(LISTED.COMMITMENT, true),
    LAST(LISTED.LAST_CONTACT_AT, true),
    SPEND(LISTED.SPEND_MINOR, true),
    COOLING(LISTED.COOLING, true);

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
