package rapport.platform.lists;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * How a list shows a field of its kind.
 *
 * @param field the name of the field
 * @param head classes of the column's head, of which {@code cw-…} sets its width
 * @param css classes of its cells; {@code c-name, c-stage, c-next, c-last, c-pulse, c-trust, c-val} have their place on the phone's cards
 * @param first whether it is shown until somebody chooses
 * @param hint key of a text that explains the column; null for none
 * @param maker makes the cell; null to show the value as its type says
 */
public record Shown(
        String field,
        String head,
        String css,
        boolean first,
        @Nullable String hint,
        @Nullable Maker maker) {

    /** Makes a cell from a row, which holds the record's id at first, and the field's value with what goes with it. */
    public interface Maker {

        Cell of(Record row);
    }

    public static Shown of(String field, String head, String css) {
        return new Shown(field, head, css, true, null, null);
    }

    public static Shown of(String field, String head, String css, Maker maker) {
        return new Shown(field, head, css, true, null, maker);
    }

    /** Not shown until somebody chooses it. */
    public Shown onRequest() {
        return new Shown(field, head, css, false, hint, maker);
    }

    public Shown hinted(String key) {
        return new Shown(field, head, css, first, key, maker);
    }
}
