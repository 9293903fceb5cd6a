package rapport.exchange.importing;

import static schema.exchange.tables.ImportJob.IMPORT_JOB;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.exchange.importing.Undo.Reason;
import rapport.exchange.importing.Undo.Refused;
import rapport.interactions.Episodes;
import rapport.platform.audit.Actor;
import rapport.platform.audit.Actors;
import rapport.platform.audit.AuditTrail;
import rapport.platform.audit.Chunks;
import rapport.platform.audit.Happening;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.user.UserId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes imports back, each in one transaction: what a job made is deleted, what it changed is put back. What was changed since stays
 * as it is and is named, with everything that it refers to.
 */
@Component
public class Undoing {

    /** For so long an import can be taken back. */
    public static final Duration LIMIT = Duration.ofDays(7);

    private final DSLContext db;
    private final Imports imports;
    private final Episodes episodes;
    private final Changes changes;
    private final Chunks chunks;
    private final AuditTrail trail;
    private final Moments moments;
    private final JsonMapper json;
    private final PlatformTransactionManager transactions;

    Undoing(
            DSLContext db,
            Imports imports,
            Episodes episodes,
            Changes changes,
            Chunks chunks,
            AuditTrail trail,
            Moments moments,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.imports = imports;
        this.episodes = episodes;
        this.changes = changes;
        this.chunks = chunks;
        this.trail = trail;
        this.moments = moments;
        this.json = json;
        this.transactions = transactions;
    }

    /** @throws NotFound when there is no such import */
    public Undo undo(UUID job, @Nullable UserId by) {
        try {
            Actor actor = by == null ? Actors.now() : Actors.now().on(by);
            return Actors.as(
                    actor.within(job), () -> new TransactionTemplate(transactions).execute(status -> locked(job, by)));
        } catch (DataIntegrityViolationException e) {
            return new Refused(Reason.IN_USE);
        }
    }

    private Undo locked(UUID job, @Nullable UserId by) {
        imports.waitForOthers();
        Record row = db.selectFrom(IMPORT_JOB)
                .where(IMPORT_JOB.ID.eq(job))
                .forUpdate()
                .fetchOne();
        if (row == null) {
            throw new NotFound(job);
        }
        Instant ended = row.get(IMPORT_JOB.ENDED_AT);
        if (row.get(IMPORT_JOB.UNDONE_AT) != null) {
            return new Refused(Reason.DONE_BEFORE);
        }
        if (ended == null) {
            return new Refused(Reason.NOT_ENDED);
        }
        if (ended.plus(LIMIT).isBefore(moments.now())) {
            return new Refused(Reason.TOO_LATE);
        }
        // Which rows those are, the entries of the import say.
        chunks.begin();
        Undo.Done done = new UndoOfOne(db, imports.kinds(), episodes, job, ended).run();
        trail.add(Happening.of("undone", "exchange.import_job", job)
                .called(Text.of("audit.what.import_undone", done.deleted(), done.restored(), done.stayedInAll()))
                .counting(Math.max(1, done.deleted() + done.restored())));
        changes.announce();
        db.update(IMPORT_JOB)
                .set(IMPORT_JOB.STATE, "undone")
                .set(IMPORT_JOB.UNDONE_AT, moments.now())
                .set(IMPORT_JOB.UNDONE_BY, by == null ? null : by.value())
                .set(IMPORT_JOB.KEPT, JSONB.valueOf(json.writeValueAsString(done)))
                .where(IMPORT_JOB.ID.eq(job))
                .execute();
        return done;
    }
}
