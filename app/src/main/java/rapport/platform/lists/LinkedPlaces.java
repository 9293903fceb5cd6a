package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import rapport.platform.lists.OrderedPlaces.Looked;

/**
 * Found by looking at the records in their order, some at a time, for their linked ones: where many have them, a page is full soon. When it
 * is not, because those that have them all come late, they are found otherwise after all.
 */
final class LinkedPlaces implements Places {

    private static final int FEWEST_AT_ONCE = 100;

    /** They do not lie evenly. */
    private static final double SPARE = 1.3;

    /** While none are found, so many times those looked at so far are looked at next, */
    private static final int MORE = 3;

    /** until that has taken one part in so many of what finding them otherwise takes. */
    private static final int LOST = 3;

    private final OrderedPlaces candidates;
    private final Condition meant;
    private final Expected expected;
    private final int worth;
    private final Places otherwise;

    private record Along(List<Place> places, int tried) {}

    /**
     * @param candidates without what is asked of linked records
     * @param meant what is meant, asked of one record after the other
     * @param worth at how many to look at most, before it is found otherwise
     * @param otherwise what is meant, as one statement
     */
    LinkedPlaces(OrderedPlaces candidates, Condition meant, Expected expected, int worth, Places otherwise) {
        this.candidates = candidates;
        this.meant = meant;
        this.expected = expected;
        this.worth = worth;
        this.otherwise = otherwise;
    }

    @Override
    public List<Place> from(@Nullable Place from, boolean back, int most) {
        return along(from, back, most)
                .map(along -> page(along, most))
                .orElseGet(() -> otherwise.from(from, back, most));
    }

    @Override
    public First first(int most) {
        return along(null, false, most)
                .map(along -> new First(page(along, most), about(along), true))
                .orElseGet(() -> otherwise.first(most));
    }

    private static List<Place> page(Along along, int most) {
        return along.places().subList(0, Math.min(most, along.places().size()));
    }

    /** How many are meant in all; null when what was met says otherwise. */
    private @Nullable Integer about(Along along) {
        double met = expected.all() * along.places().size() / Math.max(1, along.tried());
        return expected.isTold() || expected.agrees(met) ? (Integer) expected.about() : null;
    }

    /** A quarter of what is expected to fill a page tells whether they lie as expected; where it holds none, more and more are looked at. */
    private Optional<Along> along(@Nullable Place from, boolean back, int most) {
        List<Place> found = new ArrayList<>();
        Place last = from;
        int tried = 0;
        int lot = Math.max(FEWEST_AT_ONCE, expected.lookedAt(most) / 4);
        int enough = worth;
        while (tried + lot <= enough) {
            List<Looked> next = candidates.looked(last, back, lot, meant);
            tried += next.size();
            next.stream().filter(Looked::holds).map(Looked::place).forEach(found::add);
            if (found.size() >= most || next.size() < lot) {
                return Optional.of(new Along(found, tried));
            }
            last = next.getLast().place();
            lot = found.isEmpty()
                    ? MORE * tried
                    : (int) Math.ceil(SPARE * tried * (most - found.size()) / found.size());
            enough = found.isEmpty() ? worth / LOST : worth;
        }
        return Optional.empty();
    }
}
