package rapport.relationships.assessing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.postgresql.PGStatement;

/**
 * Reads many rows one by one as the driver has them, without a record for each: a batch may have a hundred thousand, and
 * making records of them took twice as long as all the arithmetic.
 */
final class Rows {

    interface Use {
        void row(Row row) throws SQLException;
    }

    private Rows() {}

    /** Queries made by this are answered in binary, which costs half of what text does. */
    static DSLContext binary(DSLContext db) {
        return DSL.using(db.configuration()
                .deriveAppending(new DefaultExecuteListenerProvider(ExecuteListener.onPrepareEnd(Rows::inBinary))));
    }

    private static void inBinary(ExecuteContext context) {
        try {
            // Below zero: from the first time on, not only after some repetitions.
            Objects.requireNonNull(context.statement())
                    .unwrap(PGStatement.class)
                    .setPrepareThreshold(-1);
        } catch (SQLException e) {
            throw new IllegalStateException("not a statement of PostgreSQL", e);
        }
    }

    static void each(ResultQuery<?> query, Use use) {
        try (ResultSet rows = query.fetchResultSet()) {
            Row row = new Row(rows);
            while (rows.next()) {
                row.begin();
                use.row(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rows could not be read to the end", e);
        }
    }
}
