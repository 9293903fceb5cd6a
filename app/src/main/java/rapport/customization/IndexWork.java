package rapport.customization;

import static schema.customization.tables.FieldIndex.FIELD_INDEX;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.customization.FieldIndexes.Purpose;
import rapport.platform.kinds.CustomColumn;

/**
 * Makes and drops the indexes of custom fields, in the background and without keeping anybody from writing ({@code concurrently}),
 * which the database allows outside transactions only.
 */
@Component
class IndexWork {

    private static final String INDEX = "custom_";
    /** A text index on three-letter pieces, for "contains". */
    private static final String PIECES = "_pieces";

    private final DSLContext db;
    private final CustomFields fields;
    private final FieldIndexes indexes;
    private final RecordKinds kinds;
    private final TransactionTemplate transaction;

    IndexWork(
            DSLContext db,
            CustomFields fields,
            FieldIndexes indexes,
            RecordKinds kinds,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.fields = fields;
        this.indexes = indexes;
        this.kinds = kinds;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Brings a field's indexes to what is wanted; done again, it finds nothing to do. */
    void keepUp(FieldId id) {
        CustomField field = fields.find(id).orElse(null);
        CustomColumn kind = field == null ? null : kinds.find(field.kind()).orElse(null);
        if (field == null || kind == null) {
            return;
        }
        for (Purpose purpose : Purpose.values()) {
            String state = db.select(FIELD_INDEX.STATE)
                    .from(FIELD_INDEX)
                    .where(FIELD_INDEX.FIELD_ID.eq(id))
                    .and(FIELD_INDEX.PURPOSE.eq(purpose.key()))
                    .fetchOne(FIELD_INDEX.STATE);
            if (state == null) {
                drop(field, kind, purpose);
            } else if (state.equals("wanted")) {
                make(field, kind, purpose);
            }
        }
    }

    /** The name of a field's index, by which the database says what it refuses. */
    static String nameOf(FieldId id, Purpose purpose) {
        return INDEX + id.value().toString().replace("-", "") + "_" + purpose.key();
    }

    private void make(CustomField field, CustomColumn kind, Purpose purpose) {
        drop(field, kind, purpose); // one that an interrupted work left is not valid
        if (purpose == Purpose.UNIQUE) {
            String twice = twice(field, kind);
            if (twice != null) {
                transaction.executeWithoutResult(any -> indexes.note(field.id(), purpose, "failed", twice));
                return;
            }
        }
        try {
            statements(field, kind, purpose).forEach(this::execute);
        } catch (IndexRefused refused) {
            drop(field, kind, purpose);
            String twice = twice(field, kind);
            transaction.executeWithoutResult(
                    any -> indexes.note(field.id(), purpose, "failed", twice == null ? refused.getMessage() : twice));
            return;
        }
        transaction.executeWithoutResult(any -> indexes.note(field.id(), purpose, "ready", null));
    }

    private List<String> statements(CustomField field, CustomColumn kind, Purpose purpose) {
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
        if (field.type() == CustomFieldType.CHOICES) {
            return List.of("create index concurrently " + quoted(name) + " on " + table + " using gin ("
                    + expression(sortedBy) + ")" + where);
        }
        String find = "create index concurrently " + quoted(name) + " on " + table + " (" + expression(sortedBy) + ", "
                + db.render(id) + ")" + where;
        if (!field.type().isText()) {
            return List.of(find, "analyze " + table);
        }
        return List.of(
                find,
                "create index concurrently " + quoted(name + PIECES) + " on " + table + " using gin ("
                        + expression(sortedBy) + " gin_trgm_ops)" + where,
                "analyze " + table);
    }

    private String expression(Field<?> field) {
        return "(" + db.renderInlined(field) + ")";
    }

    private String quoted(String name) {
        return db.render(DSL.name(name));
    }

    private void drop(CustomField field, CustomColumn kind, Purpose purpose) {
        String schema = Objects.requireNonNull(kind.table().getSchema()).getName();
        for (String suffix : List.of("", PIECES)) {
            Name index = DSL.name(schema, nameOf(field.id(), purpose) + suffix);
            execute("drop index concurrently if exists " + db.render(index));
        }
    }

    /** A few values that several records hold; null when each is held once. */
    private @Nullable String twice(CustomField field, CustomColumn kind) {
        Field<?> value = Expressions.sortedBy(field, kind.values());
        Condition held = value.isNotNull();
        List<String> values = db.select(DSL.min(Expressions.text(field, kind.values())))
                .from(kind.table())
                .where(kind.which())
                .and(held)
                .groupBy(value)
                .having(DSL.count().gt(1))
                .limit(3)
                .fetch(row -> row.value1());
        return values.isEmpty()
                ? null
                : values.stream()
                        .map(one -> one.length() > 80 ? one.substring(0, 80) + "…" : one)
                        .collect(Collectors.joining(", "));
    }

    private void execute(String statement) {
        db.connection(connection -> {
            try (Statement work = connection.createStatement()) {
                work.execute(statement);
            } catch (SQLException e) {
                throw new IndexRefused(e);
            }
        });
    }

    private static final class IndexRefused extends RuntimeException {

        IndexRefused(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        OneTimeTask<String> customFieldIndexTask(IndexWork work) {
            return Tasks.oneTime(FieldIndexes.TASK)
                    .execute((instance, context) -> work.keepUp(FieldId.of(instance.getData())));
        }
    }
}
