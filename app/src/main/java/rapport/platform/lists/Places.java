package rapport.platform.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a list stand, in its order. */
interface Places {

    /**
     * The next ones.
     *
     * @param from behind this place; null for the beginning, or the end when going back
     */
    List<Place> from(@Nullable Place from, boolean back, int most);

    /** The first ones. */
    default First first(int most) {
        return new First(from(null, false, most), null, false);
    }

    /**
     * @param all how many there are altogether; null when finding the first did not tell
     * @param about whether that is an estimate
     */
    record First(List<Place> places, @Nullable Integer all, boolean about) {}
}
