package rapport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableOptions;
import org.jooq.impl.DSL;

/**
 * Every row of every table, to compare the whole database before and after. Left out are queues, sessions, notices, the journal and the audit
 * trail, which only grow, and the counters of edits, which only count upward so that nobody saves over what they have not seen.
 */
public record WholeDatabase(Map<String, List<String>> rows) {

    private static final Set<String> LEFT_OUT = Set.of(
            "audit_entry",
            "audit_seal",
            "audit_waiting",
            "change",
            "journal_entry",
            "journal_row",
            "journal_change",
            "job",
            "job_row",
            "notice",
            "session",
            "event_publication",
            "scheduled_tasks",
            "flyway_schema_history");

    public static WholeDatabase of(DSLContext db) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Table<?> table : tables(db)) {
            rows.put(
                    table.getQualifiedName().toString(),
                    db
                            .select(DSL.field("to_jsonb(t) - 'version'", JSONB.class))
                            .from(table.as("t"))
                            .fetch(row -> row.value1().data())
                            .stream()
                            .sorted()
                            .toList());
        }
        return new WholeDatabase(rows);
    }

    public long size() {
        return rows.values().stream().mapToLong(List::size).sum();
    }

    private static List<Table<?>> tables(DSLContext db) {
        return db.meta().getTables().stream()
                .filter(table -> table.getTableType() == TableOptions.TableType.TABLE)
                .filter(table -> !Set.of("pg_catalog", "information_schema")
                        .contains(table.getSchema().getName()))
                .filter(table -> !LEFT_OUT.contains(table.getName()))
                .<Table<?>>map(table -> table)
                .toList();
    }
}
