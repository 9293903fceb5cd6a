package rapport.platform.kinds;

import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import schema.platform.routines.CustomWith;

/**
 * What is to be written into a record's custom fields: an object by the names of the fields, null for what is taken away. Fields
 * that it does not name keep what they hold.
 */
public record CustomValues(JSONB changes) {

    /** Leaves all as it is. */
    public static final CustomValues NONE = new CustomValues(JSONB.valueOf("{}"));

    /** What a new record's column gets. */
    public Field<JSONB> initial() {
        return on(DSL.val(JSONB.valueOf("{}")));
    }

    /** What the column of a known record becomes. */
    public Field<JSONB> on(Field<JSONB> column) {
        CustomWith changed = new CustomWith();
        changed.setCustom(column);
        changed.setChanges(changes);
        return changed.asField();
    }
}
