package rapport.exchange.importing;

import static org.jooq.impl.DSL.name;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.platform.database.Planner;

/**
 * The temporary tables of an import that is taken back: {@code undo_made} has what the job made, {@code undo_state} what it changed;
 * in both, {@code stays} says why a record is left as it is, and is null for what goes back.
 */
final class UndoTables {

    private static final Table<Record> MADE = DSL.table(name("undo_made"));
    private static final Table<Record> STATE = DSL.table(name("undo_state"));

    private static final Field<String> KIND = DSL.field(name("undo_made", "kind"), String.class);
    private static final Field<String> PLACE = DSL.field(name("undo_made", "place"), String.class);
    private static final Field<UUID> ID = DSL.field(name("undo_made", "id"), UUID.class);
    private static final Field<String> STAYS = DSL.field(name("undo_made", "stays"), String.class);

    private final DSLContext db;

    UndoTables(DSLContext db) {
        this.db = db;
    }

    void create() {
        db.createTemporaryTable(MADE)
                .column("kind", SQLDataType.CLOB)
                .column("place", SQLDataType.CLOB)
                .column("id", SQLDataType.UUID)
                .column("stays", SQLDataType.CLOB)
                .primaryKey("id")
                .execute();
        db.createTemporaryTable(STATE)
                .column("kind", SQLDataType.CLOB)
                .column("place", SQLDataType.CLOB)
                .column("part", SQLDataType.CLOB)
                .column("record_id", SQLDataType.UUID)
                .column("key", SQLDataType.JSONB)
                .column("before", SQLDataType.JSONB)
                .column("after", SQLDataType.JSONB)
                .column("stays", SQLDataType.CLOB)
                .execute();
    }

    void drop() {
        db.dropTable(MADE).execute();
        db.dropTable(STATE).execute();
    }

    int insertMade(Select<Record3<String, String, UUID>> rows) {
        return db.insertInto(MADE, plain("kind", String.class), plain("place", String.class), plain("id", UUID.class))
                .select(rows)
                .onConflictDoNothing()
                .execute();
    }

    void analyse() {
        Planner.learn(db, MADE);
    }

    Table<Record> made() {
        return MADE;
    }

    Table<Record> state() {
        return STATE;
    }

    <T> Field<T> state(String column, Class<T> type) {
        return DSL.field(name("undo_state", column), type);
    }

    Field<UUID> madeId() {
        return ID;
    }

    Condition isIn(Table<?> table) {
        return PLACE.eq(Catalog.nameOf(table));
    }

    Condition isGoing(Table<?> table) {
        return isIn(table).and(STAYS.isNull());
    }

    Select<Record1<UUID>> madeIds() {
        return DSL.select(ID).from(MADE);
    }

    Select<Record1<UUID>> madeIds(Table<?> table) {
        return DSL.select(ID).from(MADE).where(isIn(table));
    }

    /** @param table null for all */
    Select<Record1<UUID>> goingIds(@Nullable Table<?> table) {
        return DSL.select(ID).from(MADE).where(table == null ? STAYS.isNull() : isGoing(table));
    }

    Select<Record1<UUID>> stayingIds() {
        return DSL.select(ID).from(MADE).where(STAYS.isNotNull());
    }

    Select<Record1<UUID>> stayingIds(Table<?> table) {
        return DSL.select(ID).from(MADE).where(isIn(table)).and(STAYS.isNotNull());
    }

    int stay(Undo.Why why, Condition which) {
        return db.update(MADE)
                .set(plain("stays", String.class), why.name())
                .where(STAYS.isNull())
                .and(which)
                .execute();
    }

    boolean need(Table<?> table, Select<Record1<UUID>> ids) {
        return stay(Undo.Why.NEEDED, isIn(table).and(ID.in(ids))) > 0;
    }

    /** Records that are deleted, as people count them: relationships come and go with the role. */
    int going(Table<?> table) {
        return db.fetchCount(MADE, isGoing(table));
    }

    long staying() {
        return db.fetchCount(MADE, STAYS.isNotNull())
                + db.fetchCount(DSL.selectDistinct(state("record_id", UUID.class))
                        .from(STATE)
                        .where(state("stays", String.class).isNotNull()));
    }

    Result<? extends Record> namedStaying(int most) {
        return db.select(KIND.as("kind"), ID.as("id"), STAYS.as("stays"))
                .from(MADE)
                .where(STAYS.isNotNull())
                .unionAll(DSL.select(
                                DSL.min(state("kind", String.class)),
                                state("record_id", UUID.class),
                                DSL.min(state("stays", String.class)))
                        .from(STATE)
                        .where(state("stays", String.class).isNotNull())
                        .groupBy(state("record_id", UUID.class)))
                .orderBy(1, 2)
                .limit(most)
                .fetch();
    }

    Set<PartyId> partiesOfRestored(Table<?> table) {
        Field<UUID> now = DSL.jsonbGetAttributeAsText(state("after", JSONB.class), "party_id")
                .cast(SQLDataType.UUID);
        Field<UUID> before = DSL.jsonbGetAttributeAsText(state("before", JSONB.class), "party_id")
                .cast(SQLDataType.UUID);
        Condition restored = state("place", String.class)
                .eq(Catalog.nameOf(table))
                .and(state("stays", String.class).isNull());
        return db
                .select(now)
                .from(STATE)
                .where(restored)
                .union(DSL.select(before).from(STATE).where(restored))
                .fetch()
                .stream()
                .map(Record1::value1)
                .filter(Objects::nonNull)
                .map(PartyId::new)
                .collect(Collectors.toSet());
    }

    /** The kind as the feed of changes names it. */
    Field<String> changeKind() {
        return changeKind(KIND);
    }

    static Field<String> changeKind(Field<String> kind) {
        return DSL.when(kind.in("organisation", "person"), "party").otherwise(kind);
    }

    /** Whose standing a row of a table touches. */
    static List<Field<UUID>> partiesOf(Table<?> row, Table<?> relationships) {
        if (row.field("party_id") != null) {
            return List.of(uuid(row, "party_id"));
        }
        if (row.field("from_id") != null && row.field("to_id") != null) {
            return List.of(uuid(row, "from_id"), uuid(row, "to_id"));
        }
        if (row.field("sort_name") != null) {
            return List.of(uuid(row, "id"));
        }
        if (row.field("relationship_id") != null) {
            Table<?> theirs = relationships.as("theirs");
            return List.of(DSL.field(DSL.select(uuid(theirs, "party_id"))
                    .from(theirs)
                    .where(uuid(theirs, "id").eq(uuid(row, "relationship_id")))));
        }
        return List.of(DSL.castNull(SQLDataType.UUID));
    }

    static Field<UUID> uuid(Table<?> table, String column) {
        return field(table, column, UUID.class);
    }

    static <T> Field<T> field(Table<?> table, String column, Class<T> type) {
        return DSL.field(name(table.getName(), column), type);
    }

    private static <T> Field<T> plain(String column, Class<T> type) {
        return DSL.field(name(column), type);
    }
}
