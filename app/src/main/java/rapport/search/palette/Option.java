package rapport.search.palette;

import org.jspecify.annotations.Nullable;
import rapport.search.Action;
import rapport.search.Hit;

/**
 * A line of the palette: something found or something to do.
 *
 * @param number unique in the palette
 * @param hit null for something to do
 * @param action null for something found
 */
public record Option(
        String number, @Nullable Hit hit, @Nullable Action action) {

    static Option of(String number, Hit hit) {
        return new Option(number, hit, null);
    }

    static Option of(String number, Action action) {
        return new Option(number, null, action);
    }
}
