package rapport.relationships.assessing;

import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.ResultQuery;

/** Goes through the rows of a query one by one, without keeping them: a batch may have a hundred thousand. */
final class Rows {

    private Rows() {}

    static <R extends Record> void each(ResultQuery<R> query, Consumer<? super R> use) {
        try (Cursor<R> rows = query.fetchLazy()) {
            rows.forEach(use);
        }
    }
}
