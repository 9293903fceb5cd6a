package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import rapport.platform.lists.OrderedPlaces.Looked;

/**
 * Found by looking at the records in their order, some at a time, for their linked ones: where many have them, a page is full soon. When it
 * is not, because those that have them all come late, they are gathered after all.
 */
final class LinkedPlaces implements Places {

    private static final int FEWEST_AT_ONCE = 100;

    /** Is less than this share of what is expected met along the order, or more than so many times of it, it was not foreseen well. */
    private static final double MISJUDGED = 2;

    /** They do not lie evenly. */
    private static final double SPARE = 1.3;

    private final OrderedPlaces candidates;
    private final Condition meant;
    private final Expected expected;
    private final int worth;
    private final Places gathered;

    /**
     * What is expected.
     *
     * @param every how many records there are of the kind
     * @param all how many of them meet the conditions that are not over a link
     * @param met how many meet all conditions
     * @param scarcest how many meet the condition over a link that the fewest meet
     * @param links how many conditions are over a link
     */
    record Expected(double every, double all, double met, double scarcest, int links) {

        /** At how many to look for so many that are meant. */
        int lookedAt(int most) {
            return (int) Math.ceil(most * all / met);
        }

        int about() {
            return (int) Math.min(Counts.MOST + 1, met);
        }
    }

    private record Along(List<Place> places, int tried) {}

    /**
     * @param candidates without what is asked of linked records
     * @param meant what is meant, asked of one record after the other
     * @param worth at how many to look, until gathering what is meant takes less
     * @param gathered what is meant, as one statement
     */
    LinkedPlaces(OrderedPlaces candidates, Condition meant, Expected expected, int worth, Places gathered) {
        this.candidates = candidates;
        this.meant = meant;
        this.expected = expected;
        this.worth = worth;
        this.gathered = gathered;
    }

    @Override
    public List<Place> from(@Nullable Place from, boolean back, int most) {
        return along(from, back, most).map(along -> page(along, most)).orElseGet(() -> gathered.from(from, back, most));
    }

    @Override
    public First first(int most) {
        return along(null, false, most)
                .map(along -> new First(page(along, most), about(along), true))
                .orElseGet(() -> gathered.first(most));
    }

    private static List<Place> page(Along along, int most) {
        return along.places().subList(0, Math.min(most, along.places().size()));
    }

    /** How many are meant in all; null when what was met says otherwise. */
    private @Nullable Integer about(Along along) {
        double met = expected.all() * along.places().size() / Math.max(1, along.tried());
        return met > expected.met() * MISJUDGED || met < expected.met() / MISJUDGED ? null : (Integer) expected.about();
    }

    /** A quarter of what is expected to fill a page tells whether they lie as expected. */
    private Optional<Along> along(@Nullable Place from, boolean back, int most) {
        List<Place> found = new ArrayList<>();
        Place last = from;
        int tried = 0;
        int lot = Math.max(FEWEST_AT_ONCE, expected.lookedAt(most) / 4);
        while (lot > 0 && tried + lot <= worth) {
            List<Looked> next = candidates.looked(last, back, lot, meant);
            tried += next.size();
            next.stream().filter(Looked::holds).map(Looked::place).forEach(found::add);
            if (found.size() >= most || next.size() < lot) {
                return Optional.of(new Along(found, tried));
            }
            last = next.getLast().place();
            lot = found.isEmpty() ? 0 : (int) Math.ceil(SPARE * tried * (most - found.size()) / found.size());
        }
        return Optional.empty();
    }
}
