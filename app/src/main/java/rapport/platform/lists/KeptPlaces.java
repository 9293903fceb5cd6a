package rapport.platform.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Found along the order, by looking whether each record is among those that links lead to, which are kept while the statement runs. */
record KeptPlaces(OrderedPlaces along, Expected expected) implements Places {

    @Override
    public List<Place> from(@Nullable Place from, boolean back, int most) {
        return along.from(from, back, most);
    }

    @Override
    public First first(int most) {
        return new First(from(null, false, most), expected.isTold() ? (Integer) expected.about() : null, true);
    }
}
