package rapport.customization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.customization.FieldIndexes.Purpose;
import rapport.platform.kinds.CustomColumn;

/**
 * The statements that make and drop the indexes of custom fields, put together of parts that jOOQ has written: {@code concurrently} and
 * statistics on expressions are beyond its own words.
 */
@Component
class IndexStatements {

    private static final String INDEX = "custom_";
    /** A text index on three-letter pieces, for "contains". */
    private static final String PIECES = "_pieces";

    private static final String STATISTICS = "_values";

    private final DSLContext db;

    IndexStatements(DSLContext db) {
        this.db = db;
    }

    /** The name of a field's index, by which the database says what it refuses. */
    static String nameOf(FieldId id, Purpose purpose) {
        return INDEX + id.value().toString().replace("-", "") + "_" + purpose.key();
    }

    /** What makes an index of a field, one statement after the other. */
    List<String> making(CustomField field, CustomColumn kind, Purpose purpose) {
        Field<JSONB> custom = DSL.field(DSL.name(kind.values().getName()), JSONB.class);
        Field<?> sortedBy = Expressions.sortedBy(field, custom);
        Field<?> id = DSL.field(DSL.name(kind.id().getName()));
        String name = nameOf(field.id(), purpose);
        String table = db.render(kind.table());
        String where = " where " + db.renderInlined(kind.which());
        if (purpose == Purpose.UNIQUE) {
            return List.of("create unique index concurrently " + quoted(name) + " on " + table + " ("
                    + expression(sortedBy) + ")" + where);
        }
        List<String> statements = new ArrayList<>();
        if (field.type() == CustomFieldType.CHOICES) {
            statements.add("create index concurrently " + quoted(name) + " on " + table + " using gin ("
                    + expression(sortedBy) + ")" + where);
        } else {
            statements.add("create index concurrently " + quoted(name) + " on " + table + " (" + expression(sortedBy)
                    + ", " + db.render(id) + ")" + where);
        }
        if (field.type().isText()) {
            statements.add("create index concurrently " + quoted(name + PIECES) + " on " + table + " using gin ("
                    + expression(sortedBy) + " gin_trgm_ops)" + where);
        }
        // What an index over a part of the rows knows of their values, the planner does not use. Where several kinds
        // share the table, it has to know that only one has the field.
        Field<?> told = kind.table().field("kind");
        String apart = told == null ? "" : db.render(told.getUnqualifiedName()) + ", ";
        statements.add("create statistics " + db.render(statistics(field, kind)) + " on " + apart + expression(sortedBy)
                + " from " + table);
        statements.add("analyze " + table);
        return statements;
    }

    private static Name statistics(CustomField field, CustomColumn kind) {
        return DSL.name(schemaOf(kind), nameOf(field.id(), Purpose.FIND) + STATISTICS);
    }

    static String schemaOf(CustomColumn kind) {
        return Objects.requireNonNull(kind.table().getSchema()).getName();
    }

    private String expression(Field<?> field) {
        return "(" + db.renderInlined(field) + ")";
    }

    private String quoted(String name) {
        return db.render(DSL.name(name));
    }

    /** What drops it, whole or half made. */
    List<String> dropping(CustomField field, CustomColumn kind, Purpose purpose) {
        List<String> statements = new ArrayList<>();
        if (purpose == Purpose.FIND) {
            statements.add("drop statistics if exists " + db.render(statistics(field, kind)));
        }
        for (String suffix : List.of("", PIECES)) {
            Name index = DSL.name(schemaOf(kind), nameOf(field.id(), purpose) + suffix);
            statements.add("drop index concurrently if exists " + db.render(index));
        }
        return statements;
    }
}
