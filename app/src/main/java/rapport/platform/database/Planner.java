package rapport.platform.database;

import java.sql.Statement;
import org.jooq.DSLContext;
import org.jooq.Table;

/** What decides in the database how a query is done. It goes by what it knows of the tables, which is what was there some time ago. */
public final class Planner {

    /** So many new or changed rows change how later statements are best done. */
    public static final int MANY = 10_000;

    private Planner() {}

    /**
     * Has it look at a table now, for a second or two at most. Of a temporary table it knows nothing otherwise, of one that was just
     * filled only after a minute or more; it takes "is null" for rare then, and joins row by row. A table whose indexes somebody
     * changes just now is left alone: he waits for everybody who began before him, and looks himself when he is done.
     */
    public static void learn(DSLContext db, Table<?> table) {
        db.connection(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE (SKIP_LOCKED) " + db.render(table));
            }
        });
    }
}
