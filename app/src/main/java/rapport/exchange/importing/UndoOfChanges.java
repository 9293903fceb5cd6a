package rapport.exchange.importing;

import static org.jooq.impl.DSL.name;
import static schema.exchange.tables.ImportRow.IMPORT_ROW;
import static schema.platform.tables.Change.CHANGE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import rapport.exchange.importing.ForeignKeys.Reference;
import rapport.platform.database.Planner;
import rapport.platform.kinds.Staging;

/** Puts back the rows that an import changed, by its journal: each as it was before the job, unless the job did not leave it so. */
final class UndoOfChanges {

    /** Follows from other rows and is worked out anew. */
    private static final List<String> DERIVED = List.of("episode_id");

    private static final String VERSION = "version";

    private final DSLContext db;
    private final UndoTables tables;
    private final Catalog catalog;
    private final ForeignKeys keys;
    private final UUID job;
    private final List<Part> touched = new ArrayList<>();

    /** Rows of a table that the journal knows by the same columns. */
    private record Part(String name, Table<?> table, List<Field<?>> key) {}

    UndoOfChanges(DSLContext db, UndoTables tables, Catalog catalog, ForeignKeys keys, UUID job) {
        this.db = db;
        this.tables = tables;
        this.catalog = catalog;
        this.keys = keys;
        this.job = job;
    }

    /** Says how many records were put back. */
    long restore() {
        collect();
        touched.forEach(this::findChangesSince);
        touched.forEach(this::findLostReferences);
        whoHasOnePartChangedStaysWhole();
        recordChanges();
        List<Table<?>> order = keys.childrenFirst(touched.stream().map(Part::table));
        List<Part> childrenFirst = touched.stream()
                .sorted(Comparator.comparingInt(part -> order.indexOf(part.table())))
                .toList();
        childrenFirst.forEach(this::deleteWhatWasAdded);
        childrenFirst.forEach(this::update);
        childrenFirst.reversed().forEach(this::insertWhatWasDeleted);
        return db.fetchCount(DSL.selectDistinct(tables.state("record_id", UUID.class))
                .from(tables.state())
                .where(goesBack()));
    }

    private Condition goesBack() {
        return tables.state("stays", String.class).isNull();
    }

    private Condition isIn(Part part) {
        return tables.state("part", String.class).eq(part.name());
    }

    private Field<JSONB> before() {
        return tables.state("before", JSONB.class);
    }

    private Field<JSONB> after() {
        return tables.state("after", JSONB.class);
    }

    private Field<JSONB> key() {
        return tables.state("key", JSONB.class);
    }

    /** Of each row, its state before the first change and after the last; several parts may have written the same row. */
    private void collect() {
        Field<String> place = DSL.splitPart(IMPORT_ROW.PART, DSL.inline(":"), DSL.inline(1));
        Field<JSONB[]> befores = DSL.arrayAgg(IMPORT_ROW.BEFORE).orderBy(IMPORT_ROW.ID);
        Field<JSONB[]> afters = DSL.arrayAgg(IMPORT_ROW.AFTER).orderBy(IMPORT_ROW.ID.desc());
        db.insertInto(
                        tables.state(),
                        plain("kind", String.class),
                        plain("place", String.class),
                        plain("part", String.class),
                        plain("record_id", UUID.class),
                        plain("key", JSONB.class),
                        plain("before", JSONB.class),
                        plain("after", JSONB.class))
                .select(DSL.select(
                                DSL.min(IMPORT_ROW.KIND),
                                place,
                                DSL.min(IMPORT_ROW.PART),
                                IMPORT_ROW.RECORD_ID,
                                IMPORT_ROW.KEY,
                                DSL.arrayGet(befores, 1),
                                DSL.arrayGet(afters, 1))
                        .from(IMPORT_ROW)
                        .where(IMPORT_ROW.JOB_ID.eq(job))
                        .and(IMPORT_ROW.KIND.ne("pipeline"))
                        .and(IMPORT_ROW.RECORD_ID.notIn(tables.madeIds()))
                        .groupBy(place, IMPORT_ROW.RECORD_ID, IMPORT_ROW.KEY))
                .execute();
        Planner.learn(db, tables.state());
        db.select(tables.state("part", String.class), DSL.min(key().cast(SQLDataType.CLOB)))
                .from(tables.state())
                .groupBy(tables.state("part", String.class))
                .forEach(row -> {
                    Table<?> table = catalog.of(row.value1());
                    touched.add(new Part(row.value1(), table, Catalog.key(table, JSONB.valueOf(row.value2()))));
                });
    }

    private void findChangesSince(Part part) {
        Table<?> now = part.table().as("now");
        Field<JSONB> is = DSL.field(
                DSL.select(bare(Staging.wholeRow(now))).from(now).where(Catalog.isRow(now, part.key(), key())));
        db.update(tables.state())
                .set(plain("stays", String.class), Undo.Why.CHANGED.name())
                .where(isIn(part))
                .and(is.isDistinctFrom(bare(after())))
                .execute();
    }

    /** Without what is worked out, and without the version: what somebody changed and changed back is as it was left. */
    private static Field<JSONB> bare(Field<JSONB> row) {
        Field<JSONB> bare = DSL.function(name("jsonb_delete"), SQLDataType.JSONB, row, DSL.val(VERSION));
        for (String column : DERIVED) {
            bare = DSL.function(name("jsonb_delete"), SQLDataType.JSONB, bare, DSL.val(column));
        }
        return bare;
    }

    /** What a row referred to may be gone by now; then it cannot be as before. */
    private void findLostReferences(Part part) {
        for (Reference reference : keys.from(part.table())) {
            Field<UUID> target = DSL.jsonbGetAttributeAsText(
                            before(), reference.column().getName())
                    .cast(SQLDataType.UUID);
            Table<?> there = reference.to().as("there");
            db.update(tables.state())
                    .set(plain("stays", String.class), Undo.Why.CHANGED.name())
                    .where(isIn(part))
                    .and(goesBack())
                    .and(target.isNotNull())
                    .and(DSL.notExists(DSL.selectOne()
                            .from(there)
                            .where(UndoTables.uuid(there, "id").eq(target))))
                    .execute();
        }
    }

    private void whoHasOnePartChangedStaysWhole() {
        Table<?> other = tables.state().as("other");
        db.update(tables.state())
                .set(plain("stays", String.class), Undo.Why.CHANGED.name())
                .where(goesBack())
                .and(tables.state("record_id", UUID.class)
                        .in(DSL.select(UndoTables.uuid(other, "record_id"))
                                .from(other)
                                .where(UndoTables.field(other, "stays", String.class)
                                        .isNotNull())))
                .execute();
    }

    private void recordChanges() {
        Field<String> kind = UndoTables.changeKind(tables.state("kind", String.class));
        Field<UUID> isParty = DSL.when(kind.eq("party"), tables.state("record_id", UUID.class));
        List<Field<UUID>> parties = new ArrayList<>();
        for (String column : List.of("party_id", "from_id", "to_id")) {
            for (Field<JSONB> state : List.of(before(), after())) {
                parties.add(
                        DSL.coalesce(DSL.jsonbGetAttributeAsText(state, column).cast(SQLDataType.UUID), isParty));
            }
        }
        for (Field<UUID> party : parties) {
            db.insertInto(CHANGE, CHANGE.KIND, CHANGE.SUBJECT_ID, CHANGE.PARTY_ID)
                    .select(DSL.selectDistinct(kind, tables.state("record_id", UUID.class), party)
                            .from(tables.state())
                            .where(goesBack())
                            .and(party.isNotNull()))
                    .execute();
        }
    }

    private void deleteWhatWasAdded(Part part) {
        Table<?> table = part.table();
        db.deleteFrom(table)
                .using(tables.state())
                .where(isIn(part))
                .and(goesBack())
                .and(before().isNull())
                .and(Catalog.isRow(table, part.key(), key()))
                .execute();
    }

    /** The version goes on counting: a form opened before must not take the row for the one it showed. */
    private void update(Part part) {
        Table<?> table = part.table();
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        for (Field<?> column : Catalog.columns(table)) {
            if (column.getName().equals(VERSION)) {
                values.put(column, column.coerce(SQLDataType.INTEGER).plus(1));
            } else if (!DERIVED.contains(column.getName())) {
                values.put(column, Catalog.value(before(), column));
            }
        }
        db.update(table)
                .set(values)
                .from(tables.state())
                .where(isIn(part))
                .and(goesBack())
                .and(before().isNotNull())
                .and(after().isNotNull())
                .and(Catalog.isRow(table, part.key(), key()))
                .execute();
    }

    private void insertWhatWasDeleted(Part part) {
        Table<?> table = part.table();
        List<Field<?>> columns = Catalog.columns(table);
        db.insertInto(table)
                .columns(columns)
                .select(DSL.select(columns.stream()
                                .map(column -> Catalog.value(before(), column))
                                .toList())
                        .from(tables.state())
                        .where(isIn(part))
                        .and(goesBack())
                        .and(before().isNotNull())
                        .and(after().isNull()))
                .execute();
    }

    private static <T> Field<T> plain(String column, Class<T> type) {
        return DSL.field(name(column), type);
    }
}
