package rapport.access.audit;

import org.jspecify.annotations.Nullable;

/**
 * A field that has another value than before.
 *
 * @param before null: there was none, or the record was not there
 * @param after null: there is none any more
 */
public record Diff(
        String label, @Nullable String before, @Nullable String after) {

    String inOneLine() {
        return label + ": " + (before == null ? "–" : before) + " → " + (after == null ? "–" : after);
    }
}
