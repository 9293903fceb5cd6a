package rapport.interactions;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import rapport.platform.kinds.Staging;

/** How much something weighs, as a staged record says it: 1 unless it says otherwise. */
final class SeverityColumn {

    private SeverityColumn() {}

    static Field<Short> of(Staging staged) {
        return DSL.coalesce(staged.column("severity", String.class), DSL.val("1"))
                .cast(SQLDataType.SMALLINT);
    }
}
