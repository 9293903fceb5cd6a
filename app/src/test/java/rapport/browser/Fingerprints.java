package rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static schema.access.tables.AuditExempt.AUDIT_EXEMPT;
import static schema.access.tables.AuditOmitted.AUDIT_OMITTED;
import static schema.platform.tables.WorkedOut.WORKED_OUT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableOptions;
import org.jooq.impl.DSL;

/** What the database holds, table by table, as far as the audit trail is to know of it. */
final class Fingerprints {

    private static final Set<String> NO_SCHEMAS = Set.of("pg_catalog", "information_schema", "public");

    private final DSLContext db;
    private final Map<String, Table<?>> tables = new TreeMap<>();
    private final Map<String, String[]> omitted = new HashMap<>();

    Fingerprints(DSLContext db) {
        this.db = db;
        for (Table<?> table : db.meta().getTables()) {
            if (table.getTableType() == TableOptions.TableType.TABLE
                    && !NO_SCHEMAS.contains(table.getSchema().getName())) {
                tables.put(table.getSchema().getName() + "." + table.getName(), table);
            }
        }
        tables.keySet().removeAll(leftOut());
        assertThat(tables).hasSizeGreaterThan(40);
        db.selectFrom(AUDIT_OMITTED).forEach(row -> omit(row.getSchemaName(), row.getTableName(), row.getColumns()));
        db.selectFrom(WORKED_OUT).forEach(row -> omit(row.getSchemaName(), row.getTableName(), row.getColumns()));
    }

    private Set<String> leftOut() {
        Set<String> names = new HashSet<>();
        db.selectFrom(AUDIT_EXEMPT).forEach(row -> names.add(row.getSchemaName() + "." + row.getTableName()));
        db.selectFrom(WORKED_OUT)
                .where(DSL.cardinality(WORKED_OUT.COLUMNS).eq(0))
                .forEach(row -> names.add(row.getSchemaName() + "." + row.getTableName()));
        return names;
    }

    private void omit(String schema, String table, String[] columns) {
        omitted.merge(
                schema + "." + table,
                columns,
                (some, others) -> Stream.of(some, others).flatMap(Stream::of).toArray(String[]::new));
    }

    Map<String, String> taken() {
        Map<String, String> taken = new TreeMap<>();
        tables.forEach((name, table) -> taken.put(name, fingerprint(name, table)));
        return taken;
    }

    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(table -> after.get(table).equals(before.get(table)));
        return changed;
    }

    private String fingerprint(String name, Table<?> table) {
        // That somebody saved without changing anything is told by the counter of edits alone.
        List<String> columns = Stream.concat(Stream.of("version"), Stream.of(omitted.getOrDefault(name, new String[0])))
                .toList();
        Field<String> row = DSL.field(
                "(to_jsonb(t) - {0})::text", String.class, DSL.cast(columns.toArray(String[]::new), String[].class));
        return db.select(DSL.field("coalesce(md5(string_agg({0}, '|' order by {0})), '')", String.class, row))
                .from(table.as("t"))
                .fetchSingle()
                .value1();
    }
}
