package rapport.platform.jobs;

import static org.jooq.impl.DSL.select;
import static schema.platform.tables.Job.JOB;
import static schema.platform.tables.JobRow.JOB_ROW;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;
import tools.jackson.databind.json.JsonMapper;

/** All bulk actions, running and done. Users see their own, administrators everybody's. */
@Repository
@Transactional
public class Jobs {

    private static final int SHOWN = 100;
    private static final int ROWS_AT_ONCE = 5_000;
    private static final schema.platform.tables.Job LATER = JOB.as("later");
    private static final Field<UUID> UNDONE_BY =
            DSL.field(select(LATER.ID).from(LATER).where(LATER.UNDOES.eq(JOB.ID)));

    private final DSLContext db;
    private final JobKinds kinds;
    private final SchedulerClient scheduler;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Moments moments;

    // The scheduler wants to know its tasks first, and they need jobs.
    Jobs(
            DSLContext db,
            JobKinds kinds,
            @Lazy SchedulerClient scheduler,
            JsonMapper json,
            ApplicationEventPublisher events,
            Moments moments) {
        this.db = db;
        this.kinds = kinds;
        this.scheduler = scheduler;
        this.json = json;
        this.events = events;
        this.moments = moments;
    }

    /** Starts a bulk action; it begins when this transaction has been committed. */
    public <I> UUID start(JobKind<I> kind, I instructions, Selection selection, CurrentUser who) {
        return start(kind.name(), json.writeValueAsString(instructions), selection, null, who);
    }

    /** Takes back what a job did, row by row. */
    public Optional<UUID> undo(UUID id, CurrentUser who) {
        Job job = db.select(JOB.ID)
                .from(JOB)
                .where(JOB.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .map(row -> get(id, who))
                .orElseThrow(() -> new NotFound(id));
        if (!job.canBeUndone(moments.now())) {
            return Optional.empty();
        }
        List<String> entries = db.select(JOB_ROW.ENTRY_ID)
                .from(JOB_ROW)
                .where(JOB_ROW.JOB_ID.eq(id))
                .and(JOB_ROW.ENTRY_ID.isNotNull())
                .orderBy(JOB_ROW.POSITION.desc())
                .fetch(row -> row.value1().toString());
        String instructions = json.writeValueAsString(new UndoJob.Instructions(job.title()));
        return Optional.of(start(UndoJob.NAME, instructions, Selection.of(entries), id, who));
    }

    private UUID start(String kind, String instructions, Selection selection, @Nullable UUID undoes, CurrentUser who) {
        UserId user = who.id();
        if (user == null) {
            throw new IllegalArgumentException("a job is somebody's");
        }
        UUID id = Ids.next();
        boolean chosen = selection.filter() == null;
        db.insertInto(JOB)
                .set(JOB.ID, id)
                .set(JOB.KIND, kind)
                .set(JOB.USER_ID, user)
                .set(JOB.INSTRUCTIONS, JSONB.valueOf(instructions))
                .set(JOB.FILTER, selection.filter())
                .set(JOB.TOTAL, chosen ? selection.items().size() : null)
                .set(JOB.CREATED_AT, moments.now())
                .set(JOB.UNDOES, undoes)
                .execute();
        if (chosen) {
            line(id, selection.items());
        }
        scheduler.scheduleIfNotExists(JobTask.TASK.instance(id.toString()).scheduledTo(moments.now()));
        events.publishEvent(new JobAdded(id));
        return id;
    }

    /** Puts the items into a line, in their order, each once. */
    void line(UUID job, List<String> items) {
        List<String> once = items.stream().distinct().toList();
        for (int from = 0; from < once.size(); from += ROWS_AT_ONCE) {
            var rows = db.insertInto(JOB_ROW, JOB_ROW.JOB_ID, JOB_ROW.POSITION, JOB_ROW.ITEM);
            for (int i = from; i < Math.min(once.size(), from + ROWS_AT_ONCE); i++) {
                rows = rows.values(job, i + 1, once.get(i));
            }
            rows.execute();
        }
        db.update(JOB).set(JOB.TOTAL, once.size()).where(JOB.ID.eq(job)).execute();
    }

    public Job get(UUID id, CurrentUser who) {
        return find(JOB.ID.eq(id).and(visible(who))).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** The newest of those that a user may see. */
    public List<Job> all(CurrentUser who) {
        return find(visible(who));
    }

    /** Asks a job to stop; what it has done stays done. */
    public void stop(UUID id, CurrentUser who) {
        get(id, who);
        db.update(JOB)
                .set(JOB.STATE, JobState.STOPPING.key())
                .where(JOB.ID.eq(id))
                .and(JOB.STATE.in(JobState.WAITING.key(), JobState.RUNNING.key()))
                .execute();
    }

    /** The rows that were refused, a page at a time. */
    public List<JobRow> refused(UUID id, int after, int most, CurrentUser who) {
        get(id, who);
        return db.select(JOB_ROW.POSITION, JOB_ROW.LABEL, JOB_ROW.ITEM, JOB_ROW.REASON)
                .from(JOB_ROW)
                .where(JOB_ROW.JOB_ID.eq(id))
                .and(JOB_ROW.OUTCOME.eq("refused"))
                .and(JOB_ROW.POSITION.gt(after))
                .orderBy(JOB_ROW.POSITION)
                .limit(most)
                .fetch(row -> new JobRow(
                        row.value1(), row.value2() == null ? row.value3() : row.value2(), text(row.value4())));
    }

    private @Nullable Text text(@Nullable JSONB stored) {
        return stored == null ? null : json.readValue(stored.data(), Text.class);
    }

    private static Condition visible(CurrentUser who) {
        return who.isAdministrator() ? DSL.noCondition() : JOB.USER_ID.eq(who.id());
    }

    private List<Job> find(Condition condition) {
        return db.select(JOB.fields())
                .select(UNDONE_BY)
                .from(JOB)
                .where(condition)
                .orderBy(JOB.CREATED_AT.desc(), JOB.ID.desc())
                .limit(SHOWN)
                .fetch(this::toJob);
    }

    private Job toJob(Record row) {
        var job = row.into(JOB);
        return new Job(
                job.getId(),
                job.getKind(),
                kinds.title(job.getKind(), job.getInstructions().data()),
                job.getUserId(),
                JobState.of(job.getState()),
                job.getTotal(),
                job.getDone(),
                job.getUnchanged(),
                job.getRefused(),
                job.getCreatedAt(),
                job.getStartedAt(),
                job.getEndedAt(),
                job.getUndoes(),
                row.get(UNDONE_BY),
                kinds.canBeUndone(job.getKind()));
    }
}
