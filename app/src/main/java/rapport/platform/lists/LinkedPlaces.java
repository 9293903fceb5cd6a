package rapport.platform.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
 * is not, because those that have them all come late, they are gathered after all.
 */
final class LinkedPlaces implements Places {

    /** How many are looked at first; it is enough where one in four is meant. */
    private static final int FIRST_LOT = 250;

    /** How many times more are looked at where none was meant, */
    private static final int WIDER = 4;

    /** but not behind so many: those that are meant lie elsewhere. */
    private static final int MOST_IN_VAIN = 5_000;

    /** They do not lie evenly. */
    private static final double SPARE = 1.3;

    private final KindReading kind;
    private final Meaning meaning;
    private final DSLContext db;
    private final Places candidates;
    private final int looked;
    private final Places gathered;

    /**
     * @param meaning what is meant
     * @param candidates without what is asked of linked records
     * @param looked at how many records at most
     * @param gathered what is meant, as one statement
     */
    LinkedPlaces(KindReading kind, Meaning meaning, DSLContext db, Places candidates, int looked, Places gathered) {
        this.kind = kind;
        this.meaning = meaning;
        this.db = db;
        this.candidates = candidates;
        this.looked = looked;
        this.gathered = gathered;
    }

    @Override
    public List<Place> from(@Nullable Place from, boolean back, int most) {
        return along(from, back, most).orElseGet(() -> gathered.from(from, back, most));
    }

    @Override
    public First first(int most) {
        return along(null, false, most).map(places -> new First(places, null)).orElseGet(() -> gathered.first(most));
    }

    private Optional<List<Place>> along(@Nullable Place from, boolean back, int most) {
        List<Place> found = new ArrayList<>();
        Place last = from;
        int tried = 0;
        int lot = FIRST_LOT;
        while (lot > 0 && tried + lot <= looked) {
            List<Place> next = candidates.from(last, back, lot);
            Set<UUID> meant = meant(next);
            next.stream().filter(place -> meant.contains(place.id())).forEach(found::add);
            if (found.size() >= most || next.size() < lot) {
                return Optional.of(found.subList(0, Math.min(most, found.size())));
            }
            last = next.getLast();
            tried += lot;
            lot = next(found.size(), tried, most);
        }
        return Optional.empty();
    }

    /** How many to look at next, none when it is not worth it. */
    private static int next(int found, int tried, int most) {
        if (found == 0) {
            return tried < MOST_IN_VAIN ? WIDER * tried : 0;
        }
        return (int) Math.ceil(SPARE * tried * (most - found) / found);
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
