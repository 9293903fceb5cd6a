package rapport.exchange.importing;

import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;

/**
 * What became of a cell.
 *
 * @param value as text for the database; null for none
 * @param compared the form in which two values are compared, for the fields that have one
 * @param problem why the cell cannot be read; null when it can
 */
record Reading(
        @Nullable String value,
        @Nullable String compared,
        @Nullable Text problem) {

    static final Reading NOTHING = new Reading(null, null, null);

    static Reading of(String value) {
        return new Reading(value, null, null);
    }

    static Reading of(String value, @Nullable String compared) {
        return new Reading(value, compared, null);
    }

    static Reading problem(String key, Object... arguments) {
        return new Reading(null, null, Text.of(key, arguments));
    }
}
