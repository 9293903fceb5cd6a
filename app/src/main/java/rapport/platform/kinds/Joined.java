package rapport.platform.kinds;

import org.jooq.Condition;
import org.jooq.Table;

/**
 * A table or view joined to a kind's own: at most one row for each record. One constant for each, as they are told apart by identity.
 *
 * @param mayMiss whether a record may have no such row
 */
public record Joined(Table<?> table, Condition on, boolean mayMiss) {

    public static Joined always(Table<?> table, Condition on) {
        return new Joined(table, on, false);
    }

    public static Joined perhaps(Table<?> table, Condition on) {
        return new Joined(table, on, true);
    }
}
