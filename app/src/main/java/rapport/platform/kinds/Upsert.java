package rapport.platform.kinds;

import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import rapport.platform.database.Planner;

/**
 * Brings one table up to what staged records say: inserts what is missing, updates what differs, leaves the rest untouched. The state
 * of known records before goes to the journal, so that a second run finds nothing to do and the first one can be undone.
 */
public final class Upsert {

    private static final String PRESENT = "present";

    private final Staging staging;
    private final Table<?> target;
    private final Map<Field<?>, Field<?>> keys = new LinkedHashMap<>();
    private final Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
    private final Map<Field<?>, Field<?>> first = new LinkedHashMap<>();
    private Condition where = DSL.noCondition();
    private Table<?> from;
    private String part;

    Upsert(Staging staging, Table<?> target) {
        this.staging = staging;
        this.target = target;
        this.from = staging.rows();
        this.part = Staging.part(target);
        for (FieldDescription field : staging.fieldsOf(target)) {
            TableField<?, ?> column = Objects.requireNonNull(field.column());
            values.put(column, staging.column(field.name(), column));
        }
        TableField<?, JSONB> carried = staging.carriedInto(target);
        if (carried != null) {
            values.put(carried, staging.column(carried.getName(), carried));
        }
    }

    /** What makes a row of the table the record's own; without any, its id. */
    public Upsert keyedBy(TableField<?, ?> column, Field<?> value) {
        keys.put(column, value);
        return this;
    }

    /** A value beside those that the kind's description maps to this table. */
    public Upsert set(TableField<?, ?> column, Field<?> value) {
        values.put(column, value);
        return this;
    }

    /** A value that only a new row gets. */
    public Upsert first(TableField<?, ?> column, Field<?> value) {
        first.put(column, value);
        return this;
    }

    /** Where {@link #first} values of some records come from; none that refer to something. */
    public Upsert joining(Table<?> table, Condition on) {
        from = from.leftJoin(table).on(on);
        return this;
    }

    /** Only for the records that meet a condition. */
    public Upsert where(Condition condition) {
        where = where.and(condition);
        return this;
    }

    /** Tells parts apart when a record has several rows in the table. */
    public Upsert part(String suffix) {
        part = part + ':' + suffix;
        return this;
    }

    public void run() {
        if (keys.isEmpty()) {
            keys.put(id(), staging.column("id", id()));
        }
        boolean known = staging.hasKnown();
        if (known) {
            journal();
        }
        insert(known);
        if (known && !values.isEmpty()) {
            update();
        }
    }

    private Field<?> id() {
        return Objects.requireNonNull(target.field("id"), "a table without id needs a key");
    }

    private void journal() {
        Table<?> present = target.as(PRESENT);
        Condition same = matches(keys, present);
        Field<?> anyKey =
                Objects.requireNonNull(present.field(keys.keySet().iterator().next()));
        Condition differs = values.isEmpty()
                ? DSL.falseCondition()
                : DSL.or(values.entrySet().stream()
                        .map(e ->
                                distinct(present.field(e.getKey().getName()), kept(e.getKey(), e.getValue(), present)))
                        .toList());
        staging.db()
                .insertInto(staging.journal(), staging.owner(), journalled("part", String.class), keyColumn(), before())
                .select(DSL.select(staging.id(), DSL.val(part), keyOfRow(), Staging.wholeRow(present))
                        .from(staging.rows())
                        .leftJoin(present)
                        .on(same)
                        .where(staging.written())
                        .andNot(staging.isNew())
                        .and(where)
                        .and(anyKey.isNull().or(differs)))
                .execute();
        staging.learnJournal();
    }

    private Field<JSONB> keyOfRow() {
        List<org.jooq.JSONEntry<?>> entries = new ArrayList<>();
        keys.forEach((column, value) -> entries.add(DSL.key(column.getName()).value(value)));
        return DSL.jsonbObject(entries);
    }

    private void insert(boolean known) {
        Map<Field<?>, Field<?>> all = new LinkedHashMap<>(keys);
        all.putAll(values);
        first.forEach(all::putIfAbsent);
        Condition missing = known ? staging.isNew().or(journalled(before().isNull())) : staging.isNew();
        learn(staging.insert(target, all, from, where.and(missing)));
    }

    /** Otherwise what follows is planned for the table as it was before, often an empty one. */
    private void learn(int written) {
        if (written >= Planner.MANY) {
            Planner.learn(staging.db(), target);
        }
    }

    private void update() {
        Map<Field<?>, Object> changes = new LinkedHashMap<>();
        values.forEach((column, value) -> changes.put(column, kept(column, value, target)));
        Field<Integer> version = target.field("version", Integer.class);
        if (version != null) {
            changes.put(version, version.plus(1));
        }
        learn(staging.db()
                .update(target)
                .set(changes)
                .from(staging.rows())
                .where(matches(keys, target))
                .and(staging.accepted())
                .andNot(staging.isNew())
                .and(where)
                .and(journalled(before().isNotNull()))
                .execute());
    }

    /** What a column is to hold: of a record that is only filled, what it holds already, if it holds anything. */
    private Field<?> kept(Field<?> column, Field<?> value, Table<?> present) {
        return staging.fills() ? kept(value, Objects.requireNonNull(present.field(column.getName())), column) : value;
    }

    @SuppressWarnings("unchecked") // both hold the same type in the database
    private Field<?> kept(Field<?> value, Field<?> present, Field<?> column) {
        Field<Object> mine = (Field<Object>) value;
        Field<Object> theirs = (Field<Object>) present;
        boolean several = column.equals(staging.carriedInto(target));
        Field<Object> filled = several
                ? DSL.function(name("jsonb_concat"), theirs.getDataType(), mine, theirs)
                : DSL.coalesce(theirs, mine);
        return DSL.when(staging.filled(), filled).otherwise(mine);
    }

    private Condition journalled(Condition how) {
        return DSL.exists(DSL.selectOne()
                .from(staging.journal())
                .where(staging.owner().eq(staging.id()))
                .and(journalled("part", String.class).eq(part))
                .and(how));
    }

    private static Condition matches(Map<Field<?>, Field<?>> keys, Table<?> table) {
        return DSL.and(keys.entrySet().stream()
                .map(e -> same(table.field(e.getKey().getName()), e.getValue()))
                .toList());
    }

    @SuppressWarnings("unchecked") // both sides hold the same type in the database
    private static Condition same(@Nullable Field<?> column, Field<?> value) {
        return ((Field<Object>) Objects.requireNonNull(column)).eq((Field<Object>) value);
    }

    @SuppressWarnings("unchecked")
    private static Condition distinct(@Nullable Field<?> column, Field<?> value) {
        return ((Field<Object>) Objects.requireNonNull(column)).isDistinctFrom((Field<Object>) value);
    }

    private <T> Field<T> journalled(String column, Class<T> type) {
        return DSL.field(name(staging.journal().getName(), column), type);
    }

    private Field<JSONB> keyColumn() {
        return journalled("key", JSONB.class);
    }

    private Field<JSONB> before() {
        return journalled("before", JSONB.class);
    }

    /** A new id made by the database, for rows that nobody refers to. */
    public static Field<UUID> newId() {
        return DSL.uuid();
    }
}
