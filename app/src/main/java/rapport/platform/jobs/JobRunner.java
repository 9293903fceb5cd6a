package rapport.platform.jobs;

import static schema.platform.tables.Job.JOB;
import static schema.platform.tables.JobRow.JOB_ROW;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.platform.audit.Actors;
import rapport.platform.errors.NotFound;
import rapport.platform.notices.NewNotice;
import rapport.platform.notices.Notices;
import rapport.platform.text.Readings;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.undo.Journal;
import rapport.platform.undo.Kept;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.KnownUsers;
import schema.platform.tables.records.JobRecord;
import schema.platform.tables.records.JobRowRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs jobs, some rows at a time. A row is done and accounted for in one transaction, so that a server that is killed leaves no row
 * done twice and none forgotten.
 */
@Component
public class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int ROWS_AT_ONCE = 20;
    private static final Duration KEPT = Duration.ofDays(90);

    private final DSLContext db;
    private final Jobs jobs;
    private final JobKinds kinds;
    private final Journal journal;
    private final KnownUsers users;
    private final Notices notices;
    private final JsonMapper json;
    private final Moments moments;
    private final TransactionTemplate transaction;
    private final TransactionTemplate row;

    JobRunner(
            DSLContext db,
            Jobs jobs,
            JobKinds kinds,
            Journal journal,
            KnownUsers users,
            Notices notices,
            JsonMapper json,
            Moments moments,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.jobs = jobs;
        this.kinds = kinds;
        this.journal = journal;
        this.users = users;
        this.notices = notices;
        this.json = json;
        this.moments = moments;
        this.transaction = new TransactionTemplate(transactions);
        this.row = new TransactionTemplate(transactions);
        this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Goes on with a job where it is.
     *
     * @param interrupted whether this server has to stop now
     * @return whether the job is over
     */
    public boolean run(UUID id, BooleanSupplier interrupted) {
        while (!interrupted.getAsBoolean()) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> step(id)))) {
                return true;
            }
        }
        return false;
    }

    /** The lock on the job keeps a second server off that takes this one for dead. */
    private boolean step(UUID id) {
        Optional<JobRecord> found =
                db.selectFrom(JOB).where(JOB.ID.eq(id)).forUpdate().fetchOptional();
        if (found.isEmpty() || JobState.of(found.get().getState()).isOver()) {
            return false;
        }
        JobRecord job = found.get();
        // All that is done in one transaction is one entry of the audit trail.
        return Actors.as(Actors.now().on(job.getUserId()).within(id), () -> step(job));
    }

    private boolean step(JobRecord job) {
        if (JobState.of(job.getState()) == JobState.STOPPING) {
            end(job, JobState.STOPPED);
            return false;
        }
        if (JobState.of(job.getState()) == JobState.WAITING) {
            return begin(job, users.find(job.getUserId()).orElse(null));
        }
        List<JobRowRecord> rows = db.selectFrom(JOB_ROW)
                .where(JOB_ROW.JOB_ID.eq(job.getId()))
                .and(JOB_ROW.OUTCOME.isNull())
                .orderBy(JOB_ROW.POSITION)
                .limit(ROWS_AT_ONCE)
                .fetch();
        if (rows.isEmpty()) {
            end(job, JobState.DONE);
            return false;
        }
        // Asked for each row: what somebody began stops as soon as they may not come in any more.
        rows.forEach(each -> account(job, each, users.find(job.getUserId()).orElse(null)));
        return true;
    }

    private boolean begin(JobRecord job, @Nullable CurrentUser who) {
        if (job.getFilter() != null) {
            try {
                List<String> items = who == null
                        ? List.of()
                        : Objects.requireNonNull(row.execute(status -> kinds.matching(
                                job.getKind(), job.getInstructions().data(), job.getFilter(), who)));
                jobs.line(job.getId(), items);
            } catch (RuntimeException e) {
                LOG.error("Job {} could not begin", job.getId(), e);
                end(job, JobState.FAILED);
                return false;
            }
        }
        db.update(JOB)
                .set(JOB.STATE, JobState.RUNNING.key())
                .set(JOB.STARTED_AT, moments.now())
                .where(JOB.ID.eq(job.getId()))
                .execute();
        return true;
    }

    private void account(JobRecord job, JobRowRecord item, @Nullable CurrentUser who) {
        Kept<RowResult> kept = who == null
                ? new Kept<>(new RowResult.Refused(item.getItem(), Text.of("job.refused.user")), null)
                : attempt(job, item, who);
        RowResult result = kept.result();
        db.update(JOB_ROW)
                .set(JOB_ROW.OUTCOME, outcome(result))
                .set(JOB_ROW.LABEL, result.label())
                .set(JOB_ROW.REASON, reason(result))
                .set(JOB_ROW.ENTRY_ID, kept.entry())
                .where(JOB_ROW.JOB_ID.eq(job.getId()))
                .and(JOB_ROW.POSITION.eq(item.getPosition()))
                .execute();
        TableField<JobRecord, Integer> count = count(result);
        db.update(JOB).set(count, count.plus(1)).where(JOB.ID.eq(job.getId())).execute();
    }

    /** What is written down by the way is in the language of whoever asked. */
    private Kept<RowResult> attempt(JobRecord job, JobRowRecord item, CurrentUser who) {
        return Readings.in(who.reads(), () -> tried(job, item, who));
    }

    /** A row that fails is undone alone and accounted for like one that was refused. */
    private Kept<RowResult> tried(JobRecord job, JobRowRecord item, CurrentUser who) {
        String instructions = job.getInstructions().data();
        try {
            return Objects.requireNonNull(row.execute(status -> {
                Text what = kinds.title(job.getKind(), instructions);
                return kinds.canBeUndone(job.getKind())
                        ? journal.keep(
                                what,
                                job.getId(),
                                who,
                                () -> kinds.act(job.getKind(), instructions, item.getItem(), who))
                        : new Kept<>(kinds.act(job.getKind(), instructions, item.getItem(), who), null);
            }));
        } catch (NotFound gone) {
            return new Kept<>(new RowResult.Refused(item.getItem(), Text.of("job.refused.not_there")), null);
        } catch (OptimisticLockingFailureException changed) {
            return new Kept<>(new RowResult.Refused(item.getItem(), Text.of("job.refused.changed")), null);
        } catch (RuntimeException e) {
            LOG.error("Job {} failed at row {}", job.getId(), item.getPosition(), e);
            return new Kept<>(new RowResult.Refused(item.getItem(), Text.of("job.refused.failed")), null);
        }
    }

    private static String outcome(RowResult result) {
        return switch (result) {
            case RowResult.Done _ -> "done";
            case RowResult.Unchanged _ -> "unchanged";
            case RowResult.Refused _ -> "refused";
        };
    }

    private static TableField<JobRecord, Integer> count(RowResult result) {
        return switch (result) {
            case RowResult.Done _ -> JOB.DONE;
            case RowResult.Unchanged _ -> JOB.UNCHANGED;
            case RowResult.Refused _ -> JOB.REFUSED;
        };
    }

    private @Nullable JSONB reason(RowResult result) {
        return result instanceof RowResult.Refused refused
                ? JSONB.valueOf(json.writeValueAsString(refused.reason()))
                : null;
    }

    private void end(JobRecord job, JobState state) {
        db.update(JOB)
                .set(JOB.STATE, state.key())
                .set(JOB.ENDED_AT, moments.now())
                .where(JOB.ID.eq(job.getId()))
                .execute();
        notices.tell(
                job.getUserId(),
                new NewNotice(
                        state == JobState.DONE ? "checks" : "player-stop",
                        Text.of("job.notice." + state.key()),
                        kinds.title(job.getKind(), job.getInstructions().data()),
                        Text.of("job.notice.action"),
                        "/jobs/" + job.getId(),
                        "job:" + job.getId()));
    }

    /** Jobs are shown for three months, what can be taken back for seven days. */
    void forgetOld() {
        transaction.executeWithoutResult(status -> {
            journal.forgetOld();
            db.deleteFrom(JOB)
                    .where(JOB.CREATED_AT.lt(moments.now().minus(KEPT)))
                    .and(JOB.ENDED_AT.isNotNull())
                    .execute();
        });
    }
}
