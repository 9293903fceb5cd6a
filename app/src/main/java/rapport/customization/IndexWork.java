package rapport.customization;

import static schema.customization.tables.FieldIndex.FIELD_INDEX;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.customization.FieldIndexes.Purpose;
import rapport.platform.kinds.CustomColumn;
import rapport.platform.time.Moments;

/**
 * Makes and drops the indexes of custom fields, in the background and without keeping anybody from writing ({@code concurrently}),
 * which the database allows outside transactions only.
 */
@Component
class IndexWork {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofHours(1);

    private final DSLContext db;
    private final CustomFields fields;
    private final FieldIndexes indexes;
    private final IndexStatements statements;
    private final RecordKinds kinds;
    private final Moments moments;
    private final TransactionTemplate transaction;

    IndexWork(
            DSLContext db,
            CustomFields fields,
            FieldIndexes indexes,
            IndexStatements statements,
            RecordKinds kinds,
            Moments moments,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.fields = fields;
        this.indexes = indexes;
        this.statements = statements;
        this.kinds = kinds;
        this.moments = moments;
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
            } else if (state.equals("wanted") || state.equals("ready") && !isThere(field, kind, purpose)) {
                make(field, kind, purpose);
            }
        }
    }

    /**
     * Looks after all of them: what was wanted long ago and not made, and what is not there any more, as after a restored backup, which
     * holds the fields but not their indexes.
     */
    void keepUpAll() {
        db.selectDistinct(FIELD_INDEX.FIELD_ID)
                .from(FIELD_INDEX)
                .where(FIELD_INDEX.STATE.eq("ready"))
                .or(FIELD_INDEX
                        .STATE
                        .eq("wanted")
                        .and(FIELD_INDEX.AT.lt(moments.now().minus(PATIENCE))))
                .fetch(FIELD_INDEX.FIELD_ID)
                .forEach(this::keepUp);
    }

    private boolean isThere(CustomField field, CustomColumn kind, Purpose purpose) {
        Table<?> named = DSL.table(DSL.name("pg_catalog", "pg_class")).as("named");
        Table<?> schema = DSL.table(DSL.name("pg_catalog", "pg_namespace")).as("schema");
        Table<?> index = DSL.table(DSL.name("pg_catalog", "pg_index")).as("index");
        return db.fetchExists(DSL.selectOne()
                .from(named)
                .join(schema)
                .on(oid("schema", "oid").eq(oid("named", "relnamespace")))
                .join(index)
                .on(oid("index", "indexrelid").eq(oid("named", "oid")))
                .where(DSL.field(DSL.name("named", "relname"), String.class)
                        .eq(IndexStatements.nameOf(field.id(), purpose)))
                .and(DSL.field(DSL.name("schema", "nspname"), String.class).eq(IndexStatements.schemaOf(kind)))
                .and(DSL.condition(DSL.field(DSL.name("index", "indisvalid"), Boolean.class))));
    }

    private static Field<Long> oid(String table, String column) {
        return DSL.field(DSL.name(table, column), Long.class);
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
            statements.making(field, kind, purpose).forEach(this::execute);
        } catch (IndexRefused refused) {
            drop(field, kind, purpose);
            String twice = twice(field, kind);
            transaction.executeWithoutResult(
                    any -> indexes.note(field.id(), purpose, "failed", twice == null ? refused.getMessage() : twice));
            return;
        }
        transaction.executeWithoutResult(any -> indexes.note(field.id(), purpose, "ready", null));
    }

    private void drop(CustomField field, CustomColumn kind, Purpose purpose) {
        statements.dropping(field, kind, purpose).forEach(this::execute);
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
    static class Jobs {

        @Bean
        RecurringTask<Void> customFieldIndexesCheck(IndexWork work) {
            return Tasks.recurring("customization-indexes", Schedules.fixedDelay(EVERY))
                    .execute((instance, context) -> work.keepUpAll());
        }

        @Bean
        OneTimeTask<String> customFieldIndexTask(IndexWork work) {
            return Tasks.oneTime(FieldIndexes.TASK)
                    .execute((instance, context) -> work.keepUp(FieldId.of(instance.getData())));
        }
    }
}
