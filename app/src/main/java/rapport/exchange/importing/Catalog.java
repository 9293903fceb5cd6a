package rapport.exchange.importing;

import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.CustomRecord;
import org.jooq.impl.CustomTable;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables as the database has them, by which an import that is taken back finds the rows that its journal names, and those that
 * refer to them: none that is added later is forgotten. What stands in the journal never becomes part of a statement; it is looked
 * up here.
 */
final class Catalog {

    private static final Map<String, DataType<?>> TYPES = Map.ofEntries(
            Map.entry("uuid", SQLDataType.UUID),
            Map.entry("text", SQLDataType.CLOB),
            Map.entry("varchar", SQLDataType.CLOB),
            Map.entry("bpchar", SQLDataType.CLOB),
            Map.entry("int2", SQLDataType.SMALLINT),
            Map.entry("int4", SQLDataType.INTEGER),
            Map.entry("int8", SQLDataType.BIGINT),
            Map.entry("numeric", SQLDataType.NUMERIC),
            Map.entry("float4", SQLDataType.REAL),
            Map.entry("float8", SQLDataType.DOUBLE),
            Map.entry("bool", SQLDataType.BOOLEAN),
            Map.entry("date", SQLDataType.LOCALDATE),
            Map.entry("time", SQLDataType.LOCALTIME),
            Map.entry("timestamptz", SQLDataType.INSTANT),
            Map.entry("jsonb", SQLDataType.JSONB),
            Map.entry("bytea", SQLDataType.BLOB),
            Map.entry("_text", SQLDataType.CLOB.array()),
            Map.entry("_uuid", SQLDataType.UUID.array()),
            Map.entry("_int2", SQLDataType.SMALLINT.array()),
            Map.entry("_int4", SQLDataType.INTEGER.array()));

    private static final class FoundRecord extends CustomRecord<FoundRecord> {

        FoundRecord() {
            super(new Found("", ""));
        }
    }

    private static final class Found extends CustomTable<FoundRecord> {

        Found(String schema, String table) {
            super(name(table), DSL.schema(name(schema)));
        }

        void column(String column, DataType<?> type) {
            createField(name(column), type);
        }

        @Override
        public Class<? extends FoundRecord> getRecordType() {
            return FoundRecord.class;
        }
    }

    private final Map<String, Found> tables = new LinkedHashMap<>();

    private Catalog() {}

    static Catalog of(DSLContext db) {
        Catalog catalog = new Catalog();
        for (Record row : columns(db)) {
            String schema = row.get("schema_name", String.class);
            String table = row.get("table_name", String.class);
            catalog.tables
                    .computeIfAbsent(schema + "." + table, any -> new Found(schema, table))
                    .column(
                            row.get("column_name", String.class),
                            TYPES.getOrDefault(row.get("type_name", String.class), SQLDataType.OTHER));
        }
        return catalog;
    }

    private static List<Record> columns(DSLContext db) {
        Field<Long> relation = DSL.field(name("c", "oid"), Long.class);
        return db
                .select(
                        text("s", "nspname").as("schema_name"),
                        text("c", "relname").as("table_name"),
                        text("a", "attname").as("column_name"),
                        text("t", "typname").as("type_name"))
                .from(DSL.table(name("pg_catalog", "pg_class")).as("c"))
                .join(DSL.table(name("pg_catalog", "pg_namespace")).as("s"))
                .on(DSL.field(name("s", "oid"), Long.class).eq(DSL.field(name("c", "relnamespace"), Long.class)))
                .join(DSL.table(name("pg_catalog", "pg_attribute")).as("a"))
                .on(DSL.field(name("a", "attrelid"), Long.class).eq(relation))
                .join(DSL.table(name("pg_catalog", "pg_type")).as("t"))
                .on(DSL.field(name("t", "oid"), Long.class).eq(DSL.field(name("a", "atttypid"), Long.class)))
                .where(text("c", "relkind").in("r", "p"))
                .and(text("s", "nspname").notIn("pg_catalog", "information_schema"))
                .and(text("s", "nspname").notLike("pg\\_temp%", '\\'))
                .and(DSL.field(name("a", "attnum"), Integer.class).gt(0))
                .andNot(DSL.condition(DSL.field(name("a", "attisdropped"), Boolean.class)))
                .orderBy(relation, DSL.field(name("a", "attnum")))
                .fetch()
                .stream()
                .map(row -> (Record) row)
                .toList();
    }

    private static Field<String> text(String table, String column) {
        return DSL.field(name(table, column), Object.class).cast(SQLDataType.CLOB);
    }

    /** Every table there is. */
    Stream<Table<?>> all() {
        return tables.values().stream().map(table -> (Table<?>) table);
    }

    Optional<Table<?>> find(String qualified) {
        return Optional.ofNullable(tables.get(qualified));
    }

    /** The table of a part, as {@code sales.order:total} names {@code sales.order}. */
    Table<?> of(String part) {
        String table = part.split(":", 2)[0];
        return find(table)
                .orElseThrow(() -> new IllegalStateException("The journal names a table that is not there: " + table));
    }

    /** The table that the code knows by another object. */
    Table<?> of(Table<?> generated) {
        return of(nameOf(generated));
    }

    static String nameOf(Table<?> table) {
        return Objects.requireNonNull(table.getSchema()).getName() + "." + table.getName();
    }

    /** The columns by which the journal tells rows of the table apart. */
    static List<Field<?>> key(Table<?> table, JSONB sample) {
        JsonNode key = JsonMapper.shared().readTree(sample.data());
        List<Field<?>> columns = new ArrayList<>();
        key.propertyNames()
                .forEach(column -> columns.add(Optional.<Field<?>>ofNullable(table.field(column))
                        .orElseThrow(() -> new IllegalStateException(nameOf(table) + " has no column " + column))));
        return columns;
    }

    /** Whether a row of the table is the one that a key in the journal means. */
    static Condition isRow(Table<?> table, List<Field<?>> columns, Field<JSONB> key) {
        return DSL.and(columns.stream()
                .map(column -> same(Objects.requireNonNull(table.field(column.getName())), value(key, column)))
                .toList());
    }

    @SuppressWarnings("unchecked") // both have the type of the column
    private static Condition same(Field<?> column, Field<?> value) {
        return ((Field<Object>) column).eq((Field<Object>) value);
    }

    /** A value out of a row kept as JSON, as its column holds it. */
    static Field<?> value(Field<JSONB> row, Field<?> column) {
        if (column.getDataType().isArray()) {
            return array(row, column);
        }
        return DSL.jsonbGetAttributeAsText(row, column.getName()).cast(column.getDataType());
    }

    private static Field<?> array(Field<JSONB> row, Field<?> column) {
        Field<JSONB> elements = DSL.jsonbGetAttribute(row, column.getName());
        Table<?> each = DSL.table(DSL.function(name("jsonb_array_elements_text"), SQLDataType.CLOB, elements))
                .as("each", "element");
        Field<String[]> texts = DSL.array(
                DSL.select(DSL.field(name("each", "element"), String.class)).from(each));
        Condition isArray =
                DSL.function(name("jsonb_typeof"), SQLDataType.CLOB, elements).eq("array");
        return DSL.when(isArray, texts.cast(column.getDataType()));
    }

    static List<Field<?>> columns(Table<?> table) {
        return Arrays.asList(table.fields());
    }
}
