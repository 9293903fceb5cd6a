package rapport.search;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The entries of one kind as a select: from where, and which fields say what.
 *
 * @param where the records that can be found at all
 * @param party another entry whose title is shown beside it: whom it is about, or whom it stands for
 * @param found by what it is found beside its title when it has a name; what was said when it has none
 * @param named whether it has a name: any fragment of its title and of {@code found} finds it, else whole words and beginnings
 * @param at when it happened or began; the newest are shown first
 */
public record Entries(
        Table<?> from,
        Condition where,
        Field<UUID> id,
        Field<UUID> party,
        Field<String> title,
        Field<String> subtitle,
        Field<String> found,
        boolean named,
        Field<Instant> at) {

    /** The longest title that is kept. */
    private static final int TITLE = 200;

    public Entries {
        title = DSL.left(title, TITLE);
    }

    /** For records that stand for nobody. */
    public static Field<UUID> nobody() {
        return DSL.castNull(SQLDataType.UUID);
    }

    /** For records whose title says all. */
    public static Field<String> nothing() {
        return DSL.castNull(SQLDataType.CLOB);
    }
}
