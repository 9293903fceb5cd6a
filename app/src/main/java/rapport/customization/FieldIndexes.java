package rapport.customization;

import static schema.customization.tables.FieldIndex.FIELD_INDEX;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.time.Moments;

/** Which indexes custom fields are to have, and how far their making has come. They are made by {@link IndexWork}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FieldIndexes {

    /** What an index is for. */
    enum Purpose {
        /** No two records may hold the same. */
        UNIQUE,
        /** Filters and sorting are quick. */
        FIND;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final TaskDescriptor<String> TASK = TaskDescriptor.of("customization-index", String.class);

    private final DSLContext db;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Moments moments;

    FieldIndexes(DSLContext db, ObjectProvider<SchedulerClient> scheduler, Moments moments) {
        this.db = db;
        this.scheduler = scheduler;
        this.moments = moments;
    }

    /** Asks for what the field wants and has not; what it no longer wants is dropped by the same work. */
    void keepUp(CustomField field) {
        boolean lives = field.deletedAt() == null;
        want(field, Purpose.UNIQUE, lives && field.unique());
        want(field, Purpose.FIND, lives && field.indexed());
    }

    private void want(CustomField field, Purpose purpose, boolean wanted) {
        String state = state(field.id(), purpose);
        if (wanted && !"ready".equals(state)) {
            note(field.id(), purpose, "wanted", null);
        } else if (!wanted && state != null) {
            forget(field.id(), purpose);
        } else {
            return;
        }
        scheduler
                .getObject()
                .scheduleIfNotExists(TASK.instance(
                                field.id().toString() + ":" + moments.now().toEpochMilli())
                        .data(field.id().toString())
                        .scheduledTo(moments.now()));
    }

    @Nullable String state(FieldId id, Purpose purpose) {
        return db.select(FIELD_INDEX.STATE)
                .from(FIELD_INDEX)
                .where(FIELD_INDEX.FIELD_ID.eq(id))
                .and(FIELD_INDEX.PURPOSE.eq(purpose.key()))
                .fetchOne(FIELD_INDEX.STATE);
    }

    void note(FieldId id, Purpose purpose, String state, @Nullable String problem) {
        db.insertInto(FIELD_INDEX)
                .set(FIELD_INDEX.FIELD_ID, id)
                .set(FIELD_INDEX.PURPOSE, purpose.key())
                .set(FIELD_INDEX.STATE, state)
                .set(FIELD_INDEX.PROBLEM, problem)
                .set(FIELD_INDEX.AT, moments.now())
                .onConflict(FIELD_INDEX.FIELD_ID, FIELD_INDEX.PURPOSE)
                .doUpdate()
                .set(FIELD_INDEX.STATE, state)
                .set(FIELD_INDEX.PROBLEM, problem)
                .set(FIELD_INDEX.AT, moments.now())
                .execute();
    }

    private void forget(FieldId id, Purpose purpose) {
        db.deleteFrom(FIELD_INDEX)
                .where(FIELD_INDEX.FIELD_ID.eq(id))
                .and(FIELD_INDEX.PURPOSE.eq(purpose.key()))
                .execute();
    }
}
