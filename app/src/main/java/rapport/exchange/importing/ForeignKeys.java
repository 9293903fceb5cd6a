package rapport.exchange.importing;

import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Which tables refer to which, as the database itself says it: so none that is added later is forgotten. */
final class ForeignKeys {

    /** A column whose values are ids of rows of another table. */
    record Reference(Table<?> from, Field<?> column, Table<?> to) {

        boolean isWithin() {
            return from.equals(to);
        }
    }

    private final List<Reference> references;

    private ForeignKeys(List<Reference> references) {
        this.references = references;
    }

    static ForeignKeys of(DSLContext db, Catalog catalog) {
        List<Reference> references = new ArrayList<>();
        for (Record row : rows(db)) {
            Table<?> from = catalog.find(row.get("from_name", String.class)).orElse(null);
            Table<?> to = catalog.find(row.get("to_name", String.class)).orElse(null);
            if (from != null && to != null) {
                Field<?> column = Objects.requireNonNull(from.field(row.get("column_name", String.class)));
                references.add(new Reference(from, column, to));
            }
        }
        return new ForeignKeys(references);
    }

    private static Iterable<Record> rows(DSLContext db) {
        return db.select(
                        nameOf("from").as("from_name"),
                        DSL.field(name("a", "attname"), String.class).as("column_name"),
                        nameOf("to").as("to_name"))
                .from(DSL.table(name("pg_catalog", "pg_constraint")).as("k"))
                .join(DSL.table(name("pg_catalog", "pg_class")).as("from"))
                .on(oid("from", "oid").eq(oid("k", "conrelid")))
                .join(DSL.table(name("pg_catalog", "pg_namespace")).as("from_schema"))
                .on(oid("from_schema", "oid").eq(oid("from", "relnamespace")))
                .join(DSL.table(name("pg_catalog", "pg_class")).as("to"))
                .on(oid("to", "oid").eq(oid("k", "confrelid")))
                .join(DSL.table(name("pg_catalog", "pg_namespace")).as("to_schema"))
                .on(oid("to_schema", "oid").eq(oid("to", "relnamespace")))
                .join(DSL.table(name("pg_catalog", "pg_attribute")).as("a"))
                .on(oid("a", "attrelid").eq(oid("from", "oid")))
                .and(DSL.field(name("a", "attnum"), Short.class)
                        .eq(DSL.any(DSL.field(name("k", "conkey"), Short[].class))))
                .where(DSL.field(name("k", "contype"), String.class).eq("f"))
                .and(DSL.cardinality(DSL.field(name("k", "conkey"), Short[].class))
                        .eq(1))
                .fetch()
                .map(row -> (Record) row);
    }

    private static Field<String> nameOf(String alias) {
        return DSL.field(name(alias + "_schema", "nspname"), String.class)
                .cast(SQLDataType.CLOB)
                .concat(".")
                .concat(DSL.field(name(alias, "relname"), String.class).cast(SQLDataType.CLOB));
    }

    private static Field<Long> oid(String table, String column) {
        return DSL.field(name(table, column), Long.class);
    }

    List<Reference> to(Table<?> table) {
        return references.stream().filter(r -> r.to().equals(table)).toList();
    }

    List<Reference> from(Table<?> table) {
        return references.stream().filter(r -> r.from().equals(table)).toList();
    }

    /** Tables that refer to others before those others: the order in which rows can be deleted. */
    List<Table<?>> childrenFirst(Stream<Table<?>> some) {
        Set<Table<?>> wanted =
                some.sorted(Comparator.comparing(Catalog::nameOf)).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Table<?>> ordered = new LinkedHashSet<>();
        wanted.forEach(table -> add(table, wanted, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private void add(Table<?> table, Set<Table<?>> wanted, Set<Table<?>> ordered, Set<Table<?>> path) {
        if (!path.add(table)) {
            return;
        }
        to(table).stream()
                .filter(r -> !r.isWithin() && wanted.contains(r.from()))
                .forEach(r -> add(r.from(), wanted, ordered, path));
        ordered.add(table);
        path.remove(table);
    }
}
