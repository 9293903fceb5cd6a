package rapport.directory;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;

/**
 * What a module keeps about parties. Each module declares one as a bean, so that nothing is left behind when two parties turn out to
 * be one, or one is deleted.
 */
public interface Belongings {

    /** Every column of the module that names a party by a foreign key. */
    List<TableField<?, PartyId>> columns();

    /** Two parties are one: all that names the one names the other from now on. In the transaction of the merge. */
    void move(PartyId from, PartyId to);

    /** A party is about to be deleted: what only mentions it forgets it. What belongs to it goes along by itself. */
    default void forget(PartyId party) {}

    /** Moves the rows of a table where nothing stands against having two of them. */
    static void move(DSLContext db, TableField<?, PartyId> column, PartyId from, PartyId to) {
        put(db, column, from, to);
    }

    /** Empties a column that names the party. */
    static void forget(DSLContext db, TableField<?, PartyId> column, PartyId party) {
        put(db, column, party, null);
    }

    // Who has such a row open in a form sees that it has changed.
    private static void put(DSLContext db, TableField<?, PartyId> column, PartyId from, @Nullable PartyId to) {
        var table = Objects.requireNonNull(column.getTable());
        UpdateSetMoreStep<?> update = db.update(table).set(column, to);
        var version = table.getRecordVersion();
        if (version == null) {
            update.where(column.eq(from)).execute();
        } else {
            Field<Integer> count = version.coerce(Integer.class);
            update.set(count, count.plus(1)).where(column.eq(from)).execute();
        }
    }
}
