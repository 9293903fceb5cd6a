package rapport.platform.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Joins;
import rapport.platform.kinds.KindReading;

/**
 * Found by looking at the records in their order, some at a time, for their linked ones: where many have them, a page is full soon. When it
 * is not, because those that have them all come late, they are found together after all.
 */
final class LinkedPlaces implements Places {

    /** How many are looked at, one lot after the other; the first is enough where one in four is meant. */
    private static final List<Integer> LOTS = List.of(250, 1_000, 4_750);

    private final KindReading kind;
    private final Meaning meaning;
    private final DSLContext db;
    private final Places candidates;
    private final int looked;
    private final Places together;

    /**
     * @param meaning what is meant
     * @param candidates without what is asked of linked records
     * @param looked at how many records at most
     * @param together what is meant, as one statement
     */
    LinkedPlaces(KindReading kind, Meaning meaning, DSLContext db, Places candidates, int looked, Places together) {
        this.kind = kind;
        this.meaning = meaning;
        this.db = db;
        this.candidates = candidates;
        this.looked = looked;
        this.together = together;
    }

    @Override
    public List<Place> from(@Nullable Place from, boolean back, int most) {
        List<Place> found = new ArrayList<>();
        Place last = from;
        int tried = 0;
        for (int lot : LOTS) {
            if (tried >= looked) {
                break;
            }
            List<Place> next = candidates.from(last, back, lot);
            Set<UUID> meant = meant(next);
            next.stream().filter(place -> meant.contains(place.id())).forEach(found::add);
            if (found.size() >= most || next.size() < lot) {
                return found.subList(0, Math.min(most, found.size()));
            }
            last = next.getLast();
            tried += lot;
        }
        return together.from(from, back, most);
    }

    private Set<UUID> meant(List<Place> places) {
        UUID[] ids = places.stream().map(Place::id).toArray(UUID[]::new);
        return new HashSet<>(db.select(kind.key())
                .from(Joins.of(kind.from(), meaning.joins()))
                .where(kind.key().eq(DSL.any(DSL.val(ids))))
                .and(meaning.condition())
                .fetch(row -> row.value1()));
    }
}
