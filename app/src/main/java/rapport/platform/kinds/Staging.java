package rapport.platform.kinds;

import static org.jooq.impl.DSL.name;
import static schema.platform.tables.Change.CHANGE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import rapport.platform.database.Planner;

/**
 * Records of one kind in a temporary table, references already resolved. Beside the fields it has {@code row} (where the record
 * stood), {@code id}, {@code is_new}, and the problem for which a record is refused, if any.
 */
public final class Staging {

    private final DSLContext db;
    private final KindDescription kind;
    private final Set<String> mapped;
    private final Circumstances circumstances;
    private final Table<Record> rows;
    private final Table<Record> journal;
    private @Nullable TableField<?, JSONB> carried;
    private @Nullable Boolean many;
    private @Nullable Boolean known;
    private boolean hasAlike;

    /**
     * @param mapped the fields that the records bring; others are left as they are
     * @param table name of the temporary table
     * @param journal name of the temporary table that takes the state before each change
     */
    public Staging(
            DSLContext db,
            KindDescription kind,
            Set<String> mapped,
            Circumstances circumstances,
            String table,
            String journal) {
        this.db = db;
        this.kind = kind;
        this.mapped = Set.copyOf(mapped);
        this.circumstances = circumstances;
        this.rows = DSL.table(name(table));
        this.journal = DSL.table(name(journal));
    }

    public DSLContext db() {
        return db;
    }

    public KindDescription kind() {
        return kind;
    }

    /** Whether the records bring this field. */
    public boolean has(String field) {
        return mapped.contains(field);
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    public Table<Record> rows() {
        return rows;
    }

    public Table<Record> journal() {
        return journal;
    }

    public <T> Field<T> column(String column, Class<T> type) {
        return DSL.field(qualified(column), type);
    }

    /** A staged column with the type of the table's column it is meant for. */
    public <T> Field<T> column(String column, Field<T> like) {
        return DSL.field(qualified(column), like.getDataType());
    }

    private org.jooq.Name qualified(String column) {
        return name(rows.getName(), column);
    }

    public Field<UUID> id() {
        return column("id", UUID.class);
    }

    public Field<Long> row() {
        return column("row", Long.class);
    }

    /** Whether the record is not there yet. */
    public Condition isNew() {
        return DSL.condition(column("is_new", Boolean.class));
    }

    /** The records that are not refused. */
    public Condition accepted() {
        return column("problem", String.class).isNull();
    }

    /**
     * Refuses records.
     *
     * @param field the field to name in the sentence
     * @param problem key of the sentence; its argument is the value of the field, as text
     */
    public void refuse(String field, String problem, Condition when) {
        db.update(rows)
                .set(plain("problem"), problem)
                .set(plain("problem_field"), field)
                .set(plain("problem_value"), valueOf(field))
                .where(accepted())
                .and(when)
                .execute();
        known = null;
    }

    private Field<String> valueOf(String field) {
        boolean shown = mapped.contains(field)
                && kind.field(field).filter(f -> !f.type().mayRefer()).isPresent();
        return shown ? column(field, Object.class).cast(SQLDataType.CLOB) : DSL.castNull(SQLDataType.CLOB);
    }

    /** Refuses every record but the first of those that agree in the columns given (all not null). */
    public void refuseRepeats(String field, String problem, Field<?>... columns) {
        Field<Integer> nth =
                DSL.rowNumber().over(DSL.partitionBy(columns).orderBy(row())).as("nth");
        Table<?> counted = DSL.select(row().as("r"), nth)
                .from(rows)
                .where(accepted())
                .and(DSL.and(List.of(columns).stream().map(Field::isNotNull).toList()))
                .asTable("counted");
        refuse(
                field,
                problem,
                row().in(DSL.select(DSL.field(name("counted", "r"), Long.class))
                        .from(counted)
                        .where(DSL.field(name("counted", "nth"), Integer.class).gt(1))));
    }

    /** Says that new records are in truth known ones: {@code known} has the columns {@code row} and {@code record_id}. */
    public void adopt(Table<?> known) {
        db.update(rows)
                .set(DSL.field(name("id"), UUID.class), known.field("record_id", UUID.class))
                .set(DSL.field(name("is_new"), Boolean.class), false)
                .from(known)
                .where(row().eq(known.field("row", Long.class)))
                .and(isNew())
                .execute();
        known = null;
    }

    /**
     * As {@link #adopt}, of records that only look like known ones: what becomes of them is said by the {@link Circumstances}. Of several
     * that look like the same, the first one is it; the others are refused, unless nothing is written anyway.
     *
     * @param field the field to name in the sentence
     */
    public void adoptAlike(Table<?> alike, String field) {
        db.alterTable(rows).addColumn(name("is_alike"), SQLDataType.BOOLEAN).execute();
        hasAlike = true;
        db.update(rows)
                .set(DSL.field(name("is_alike"), Boolean.class), true)
                .where(row().in(DSL.select(alike.field("row", Long.class)).from(alike)))
                .and(isNew())
                .execute();
        adopt(alike);
        if (circumstances.ifKnown() != IfKnown.SKIP) {
            refuseRepeats(field, "import.known_twice", DSL.when(isAlike(), id()));
        }
    }

    private Condition isAlike() {
        return hasAlike
                ? DSL.condition(DSL.coalesce(column("is_alike", Boolean.class), DSL.inline(false)))
                : DSL.falseCondition();
    }

    /** The records that are written at all. */
    public Condition written() {
        return circumstances.ifKnown() == IfKnown.SKIP && hasAlike ? accepted().andNot(isAlike()) : accepted();
    }

    /** The known records of which only what is missing is written; none when nobody asked for that. */
    public Condition filled() {
        return circumstances.ifKnown() == IfKnown.FILL ? isAlike() : DSL.falseCondition();
    }

    /** Whether some known records are only filled. */
    boolean fills() {
        return hasAlike && circumstances.ifKnown() == IfKnown.FILL;
    }

    /** Whether any accepted record is known already. */
    public boolean hasKnown() {
        if (known == null) {
            known = db.fetchExists(DSL.selectOne().from(rows).where(accepted()).andNot(isNew()));
        }
        return known;
    }

    /** Whether there are so many records that they change how later statements are best done. */
    boolean isMany() {
        if (many == null) {
            many = db.fetchCount(rows) >= Planner.MANY;
        }
        return many;
    }

    public boolean isEmpty() {
        return !db.fetchExists(DSL.selectOne().from(rows).where(accepted()));
    }

    /** Adds a staged column for what custom fields hold; the upsert into the table of the column given writes it there. */
    public Field<JSONB> carry(TableField<?, JSONB> into) {
        carried = into;
        db.alterTable(rows)
                .addColumn(into.getUnqualifiedName(), SQLDataType.JSONB)
                .execute();
        return DSL.field(into.getUnqualifiedName(), JSONB.class);
    }

    /** The column that the staged one of {@link #carry} is meant for, when it is one of this table; else null. */
    @Nullable TableField<?, JSONB> carriedInto(Table<?> target) {
        return carried != null && target.equals(carried.getTable()) ? carried : null;
    }

    /** Starts an upsert into a table from the accepted records. */
    public Upsert into(Table<?> target) {
        return new Upsert(this, target);
    }

    /** Inserts rows made of accepted records that meet a condition. */
    public int insert(Table<?> target, Map<Field<?>, Field<?>> values, Condition which) {
        return insert(target, values, rows, which);
    }

    /** As the other, with values from what is joined to the records; what the rows refer to does not come from there. */
    int insert(Table<?> target, Map<Field<?>, Field<?>> values, Table<?> joined, Condition which) {
        return new References(this)
                .insert(
                        target,
                        values,
                        rows,
                        which,
                        () -> db.insertInto(target)
                                .columns(values.keySet())
                                .select(selected(values, joined, which))
                                .execute());
    }

    /** Inserts rows made of records, each with one element of a list, that are not there already. */
    public int insertMissing(Table<?> target, Map<Field<?>, Field<?>> values, Table<?> from, Condition which) {
        return new References(this)
                .insert(
                        target,
                        values,
                        from,
                        which,
                        () -> db.insertInto(target)
                                .columns(values.keySet())
                                .select(selected(values, from, which))
                                .onConflictDoNothing()
                                .execute());
    }

    /**
     * Inserts rows that were derived from new records.
     *
     * @param referring the columns that refer to something, as the records have them
     */
    public int insertDerived(
            Table<?> target, Map<Field<?>, Field<?>> values, Table<?> derived, Map<Field<?>, Field<?>> referring) {
        return new References(this)
                .insert(
                        target,
                        referring,
                        rows,
                        isNew(),
                        () -> db.insertInto(target)
                                .columns(values.keySet())
                                .select(DSL.select(values.values()).from(derived))
                                .execute());
    }

    /** Not sorted: the records lie in the order of their rows. */
    private Select<Record> selected(Map<Field<?>, Field<?>> values, Table<?> from, Condition which) {
        return DSL.select(values.values()).from(from).where(accepted()).and(which);
    }

    /** The staged columns that belong to a table, by the kind's description. */
    List<FieldDescription> fieldsOf(Table<?> target) {
        return kind.fields().stream()
                .filter(f -> has(f.name()))
                .filter(f -> isIn(target, f.column()))
                .toList();
    }

    private static boolean isIn(Table<?> target, @Nullable TableField<?, ?> column) {
        return column != null && target.equals(column.getTable());
    }

    /** The records that an upsert has changed or added to, whether new or not. */
    public Condition touched() {
        return isNew().or(DSL.exists(DSL.selectOne().from(journal).where(owner().eq(id()))));
    }

    /** The records whose row of a part was journalled: changed, or added to a known record. */
    public Condition journalled(String part) {
        return DSL.exists(DSL.selectOne()
                .from(journal)
                .where(owner().eq(id()))
                .and(DSL.field(name(journal.getName(), "part"), String.class).eq(part)));
    }

    /** Writes the state before of known records; the select gives owner, part, key and state. */
    public void journal(Select<Record4<UUID, String, JSONB, JSONB>> states) {
        db.insertInto(
                        journal,
                        owner(),
                        DSL.field(name("part"), String.class),
                        DSL.field(name("key"), JSONB.class),
                        DSL.field(name("before"), JSONB.class))
                .select(states)
                .execute();
        learnJournal();
    }

    void learnJournal() {
        Planner.learn(db, journal);
    }

    Field<UUID> owner() {
        return DSL.field(name(journal.getName(), "owner"), UUID.class);
    }

    /** Records each touched record in the feed of changes. */
    public void recordChanges(String as, @Nullable Field<UUID> party) {
        recordChanges(as, party, DSL.noCondition());
    }

    /** As {@link #recordChanges(String, Field)}, of the records that meet a condition. */
    public void recordChanges(String as, @Nullable Field<UUID> party, Condition which) {
        db.insertInto(CHANGE, CHANGE.KIND, CHANGE.SUBJECT_ID, CHANGE.PARTY_ID)
                .select(DSL.select(DSL.val(as), id(), party == null ? DSL.castNull(SQLDataType.UUID) : party)
                        .from(rows)
                        .where(accepted())
                        .and(touched())
                        .and(which))
                .execute();
    }

    private static Field<String> plain(String column) {
        return DSL.field(name(column), String.class);
    }

    /** A table as text that the database reads as its name. */
    static String quoted(Table<?> table) {
        return '"' + Objects.requireNonNull(table.getSchema()).getName() + "\".\"" + table.getName() + '"';
    }

    /** How the journal names a table. */
    public static String part(Table<?> table) {
        return Objects.requireNonNull(table.getSchema()).getName() + "." + table.getName();
    }

    /** The whole row of a table as JSON; null when there is none. */
    public static Field<JSONB> wholeRow(Table<?> table) {
        return DSL.function(name("to_jsonb"), JSONB.class, DSL.field(name(table.getName())));
    }

    /** An id column as plain UUID, whatever type it has for Java. */
    public static Field<UUID> uuid(TableField<?, ?> column) {
        return column.coerce(SQLDataType.UUID);
    }
}
