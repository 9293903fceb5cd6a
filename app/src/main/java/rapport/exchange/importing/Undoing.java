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
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
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
    private final Moments moments;
    private final JsonMapper json;
    private final PlatformTransactionManager transactions;

    Undoing(
            DSLContext db,
            Imports imports,
            Episodes episodes,
            Changes changes,
            Moments moments,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.imports = imports;
        this.episodes = episodes;
        this.changes = changes;
        this.moments = moments;
        this.json = json;
        this.transactions = transactions;
    }

    /** @throws NotFound when there is no such import */
    public Undo undo(UUID job, @Nullable UserId by) {
        try {
            return new TransactionTemplate(transactions).execute(status -> locked(job, by));
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
        Undo.Done done = new UndoOfOne(db, imports.kinds(), episodes, job, ended).run();
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
