package rapport.exchange.importing;

import static org.jooq.impl.DSL.name;
import static schema.platform.tables.Origin.ORIGIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableOnConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.Mapping.RecordMapping;
import rapport.exchange.importing.Mapping.ValueMapping;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import schema.platform.tables.Origin;

/**
 * Turns staged rows into records: which are known already, whom they refer to, which say twice the same or refer to nobody. One
 * statement, whatever the number of rows.
 */
final class Resolution {

    private record Problem(Condition when, String field, String key, Field<String> value) {}

    private final DSLContext db;
    private final Mapping mapping;
    private final String source;
    private final RecordMapping record;
    private final boolean isMain;
    private final Table<Record> base;
    private final List<SelectField<?>> columns = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Table<?> from;
    private int aliases;

    Resolution(
            DSLContext db, Mapping mapping, String source, RecordMapping record, boolean isMain, Table<Record> staged) {
        this.db = db;
        this.mapping = mapping;
        this.source = source;
        this.record = record;
        this.isMain = isMain;
        this.base = staged;
        this.from = counted();
    }

    /** Makes the temporary table that an intake reads. */
    void into(String table) {
        TableField<?, ?> mainId = record.intake().id();
        Table<?> main = Objects.requireNonNull(mainId.getTable()).as("main");
        Field<UUID> id = field(main, mainId.getName(), UUID.class);
        Origin own = ORIGIN.as("own");
        from = joined(from.leftJoin(own).on(is(own, record.kind(), record.set(), externalKey())));
        from = joined(from.leftJoin(main).on(id.eq(own.RECORD_ID)));
        repeats();
        record.fields().forEach(this::field);
        List<SelectField<?>> all = new ArrayList<>(List.of(
                staged("row", Long.class),
                externalId(record.set(), externalKey()).as("key"),
                DSL.coalesce(own.RECORD_ID, staged("id", UUID.class)).as("id"),
                own.RECORD_ID.isNotNull().as("has_origin"),
                id.isNull().as("is_new"),
                chosen(p -> DSL.val(p.key())).as("problem"),
                chosen(p -> DSL.val(p.field())).as("problem_field"),
                chosen(Problem::value).as("problem_value")));
        all.addAll(columns);
        db.createTemporaryTable(DSL.table(name(table)))
                .as(DSL.select(all).from(from).where(wanted()))
                .execute();
    }

    private static Table<?> joined(TableOnConditionStep<Record> join) {
        return join;
    }

    /** The rows, with how often their id occurred before and what its first row said. */
    private Table<?> counted() {
        Field<String> key = DSL.field(name("key"), String.class);
        Field<Long> row = DSL.field(name("row"), Long.class);
        Field<Long> content = DSL.field(name("content"), Long.class);
        boolean repeated = db.fetchExists(
                DSL.select(key).from(base).groupBy(key).having(DSL.count().gt(1)));
        // Sorting whole rows to count what occurs once takes as long as all the rest, and mixes up their order.
        Field<Integer> nth =
                repeated ? DSL.rowNumber().over(DSL.partitionBy(key).orderBy(row)) : DSL.inline(1);
        Field<Long> first =
                repeated ? DSL.firstValue(content).over(DSL.partitionBy(key).orderBy(row)) : content;
        return DSL.select(DSL.asterisk(), nth.as("nth"), first.as("first_content"))
                .from(base)
                .asTable("b");
    }

    private Condition wanted() {
        if (record.keyedByWholeRow()) {
            return DSL.noCondition();
        }
        Condition first = nth().eq(1);
        return isMain ? first.or(differs()) : first;
    }

    private Condition differs() {
        return staged("content", Long.class).ne(staged("first_content", Long.class));
    }

    private Field<Integer> nth() {
        return staged("nth", Integer.class);
    }

    private void repeats() {
        if (!record.keyedByWholeRow()) {
            String column = String.join(", ", record.key());
            problems.add(new Problem(nth().gt(1), column, "import.repeated", staged("key", String.class)));
        }
    }

    private Field<String> externalKey() {
        Field<String> key = staged("key", String.class);
        return record.keyedByWholeRow() ? key.concat("#").concat(nth().cast(SQLDataType.CLOB)) : key;
    }

    private void field(String name, ValueMapping value) {
        FieldDescription field = record.field(name);
        if (value.of().isEmpty() || !field.type().mayRefer()) {
            columns.add(staged(name, Object.class).as(name));
            if (field.type().isCompared()) {
                columns.add(staged(field.compared(), Object.class).as(field.compared()));
            }
        } else if (field.type() == FieldType.REFERENCES) {
            several(field, value);
        } else {
            one(field, value);
        }
    }

    private void one(FieldDescription field, ValueMapping value) {
        Field<String> given = staged(field.name(), String.class);
        List<Field<UUID>> ids = new ArrayList<>();
        List<Field<String>> subjects = new ArrayList<>();
        for (String set : value.of()) {
            Field<UUID> id = found(field.name(), set, given, value.by());
            ids.add(id);
            subjects.add(DSL.when(id.isNotNull(), DSL.val(kind(set) + ":").concat(id.cast(SQLDataType.CLOB))));
        }
        Field<UUID> id = first(ids);
        columns.add(field.type() == FieldType.MATTER ? first(subjects).as(field.name()) : id.as(field.name()));
        problems.add(
                new Problem(given.isNotNull().and(id.isNull()), field.name(), "import.unknown", DSL.left(given, 60)));
    }

    private static <T> Field<T> first(List<Field<T>> fields) {
        return fields.size() == 1 ? fields.getFirst() : DSL.coalesce(fields.getFirst(), rest(fields));
    }

    private static Field<?>[] rest(List<? extends Field<?>> fields) {
        return fields.subList(1, fields.size()).toArray(Field[]::new);
    }

    private Field<UUID> found(String field, String set, Field<String> given, @Nullable String by) {
        String alias = "r" + aliases++;
        if (by != null) {
            return natural(alias, set, given, by, field);
        }
        Origin other = ORIGIN.as(alias);
        from = joined(from.leftJoin(other).on(is(other, kind(set), set, given)));
        if (!set.equals(record.set())) {
            return other.RECORD_ID;
        }
        // Records may refer to others of the same file, which have no origin yet.
        Table<?> fellows = fellows("f" + aliases++);
        from = joined(
                from.leftJoin(fellows).on(field(fellows, "key", String.class).eq(given)));
        return DSL.coalesce(other.RECORD_ID, field(fellows, "id", UUID.class));
    }

    private Table<?> fellows(String alias) {
        Field<String> key = DSL.field(name("key"), String.class);
        Field<UUID> id = DSL.field(name("id"), UUID.class);
        return DSL.select(key, id)
                .distinctOn(key)
                .from(base)
                .orderBy(key, DSL.field(name("row"), Long.class))
                .asTable(alias);
    }

    private Field<UUID> natural(String alias, String set, Field<String> given, String by, String field) {
        Select<Record2<String, UUID>> keys = Objects.requireNonNull(
                mapping.set(set).orElseThrow().intake().naturalKeys().get(by));
        Table<?> all = keys.asTable("all_" + alias);
        Field<String> key = Objects.requireNonNull(all.field(0, String.class));
        Field<UUID> id = Objects.requireNonNull(all.field(1, UUID.class));
        Table<?> known = DSL.select(
                        key.as("key"),
                        DSL.min(id.cast(SQLDataType.CLOB)).as("id"),
                        DSL.count().as("many"))
                .from(all)
                .groupBy(key)
                .asTable(alias);
        from = joined(from.leftJoin(known).on(field(known, "key", String.class).eq(DSL.lower(given))));
        problems.add(
                new Problem(field(known, "many", Integer.class).gt(1), field, "import.ambiguous", DSL.left(given, 60)));
        return field(known, "id", String.class).cast(SQLDataType.UUID);
    }

    /** All keys of all rows are looked up together, not row by row. */
    private void several(FieldDescription field, ValueMapping value) {
        String alias = "s" + aliases++;
        Table<?> rows = base.as("all_" + alias);
        Field<Long> row = field(rows, "row", Long.class);
        Table<?> parts = DSL.unnest(field(rows, field.name(), String[].class)).as("part", "key");
        Field<String> key = DSL.field(name("part", "key"), String.class);
        Origin other = ORIGIN.as("several");
        Condition matches = DSL.or(
                value.of().stream().map(set -> is(other, kind(set), set, key)).toList());
        Table<?> found = DSL.select(row.as("row"), DSL.arrayAgg(other.RECORD_ID).as("ids"))
                .from(rows)
                .crossJoin(parts)
                .join(other)
                .on(matches)
                .groupBy(row)
                .asTable(alias);
        from = joined(from.leftJoin(found).on(field(found, "row", Long.class).eq(staged("row", Long.class))));
        Field<String[]> given = staged(field.name(), String[].class);
        Field<UUID[]> ids = DSL.coalesce(field(found, "ids", UUID[].class), DSL.val(new UUID[0]));
        columns.add(DSL.when(given.isNotNull(), ids).as(field.name()));
        problems.add(new Problem(
                given.isNotNull().and(DSL.cardinality(given).ne(DSL.cardinality(ids))),
                field.name(),
                "import.unknown_among",
                DSL.left(DSL.arrayToString(given, DSL.inline(", ")), 60)));
    }

    private String kind(String set) {
        return mapping.set(set).orElseThrow().kind();
    }

    private Condition is(Origin origin, String kind, String set, Field<String> key) {
        return origin.KIND.eq(kind).and(origin.SOURCE.eq(source)).and(origin.EXTERNAL_ID.eq(externalId(set, key)));
    }

    private static Field<String> externalId(String set, Field<String> key) {
        return DSL.val(set + "/").concat(key);
    }

    /** Of the problems that a row has, one part of the first. */
    private Field<String> chosen(java.util.function.Function<Problem, Field<String>> part) {
        Field<String> none = DSL.castNull(SQLDataType.CLOB);
        if (problems.isEmpty()) {
            return none;
        }
        Problem first = problems.getFirst();
        var chosen = DSL.when(first.when(), part.apply(first));
        for (Problem problem : problems.subList(1, problems.size())) {
            chosen = chosen.when(problem.when(), part.apply(problem));
        }
        return chosen.otherwise(none);
    }

    private static <T> Field<T> staged(String column, Class<T> type) {
        return DSL.field(name("b", column), type);
    }

    private static <T> Field<T> field(Table<?> table, String column, Class<T> type) {
        return DSL.field(name(table.getName(), column), type);
    }
}
