package rapport.access;

import static schema.access.tables.AuditEntry.AUDIT_ENTRY;
import static schema.access.tables.AuditWaiting.AUDIT_WAITING;

import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.audit.Actor;
import rapport.platform.audit.Actors;
import rapport.platform.audit.AuditTrail;
import rapport.platform.audit.Happening;
import rapport.platform.time.Moments;
import rapport.platform.user.UserId;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail. Entries of rows that are written come from a trigger on every table ({@code access.audit}), one for each
 * transaction; what is no row is added here. Nobody changes or deletes an entry: the database refuses it.
 */
@Repository
@Transactional
class AuditEntries implements AuditTrail {

    private final DSLContext db;
    private final Moments moments;
    private final JsonMapper json;

    AuditEntries(DSLContext db, Moments moments, JsonMapper json) {
        this.db = db;
        this.moments = moments;
        this.json = json;
    }

    @Override
    public void add(Happening happening) {
        Actor actor = Actors.now();
        long id = Objects.requireNonNull(db.insertInto(AUDIT_WAITING)
                .defaultValues()
                .returning(AUDIT_WAITING.ENTRY_ID)
                .fetchSingle()
                .getEntryId());
        db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, id)
                .set(AUDIT_ENTRY.AT, moments.now())
                .set(AUDIT_ENTRY.ACTOR, actor.actor())
                .set(AUDIT_ENTRY.USER_ID, actor.user() == null ? null : new UserId(actor.user()))
                .set(AUDIT_ENTRY.TOKEN_ID, actor.token())
                .set(AUDIT_ENTRY.JOB_ID, actor.job())
                .set(AUDIT_ENTRY.ADDRESS, actor.address())
                .set(AUDIT_ENTRY.WAY, actor.way())
                .set(AUDIT_ENTRY.ACTION, happening.action())
                .set(AUDIT_ENTRY.KIND, happening.kind())
                .set(AUDIT_ENTRY.SUBJECT_ID, happening.subject())
                .set(AUDIT_ENTRY.SUBJECTS, subjects(happening.subject()))
                .set(AUDIT_ENTRY.COUNT, happening.count())
                .set(
                        AUDIT_ENTRY.WHAT,
                        happening.what() == null ? null : JSONB.valueOf(json.writeValueAsString(happening.what())))
                .set(AUDIT_ENTRY.DIGEST, happening.digest())
                .execute();
    }

    private static UUID[] subjects(@Nullable UUID subject) {
        return subject == null ? new UUID[0] : new UUID[] {subject};
    }
}
