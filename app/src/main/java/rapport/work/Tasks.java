package rapport.work;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.work.tables.Task.TASK;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.PartyId;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.notices.NewNotice;
import rapport.platform.notices.Notices;
import rapport.platform.records.Records;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.undo.Deletion;
import rapport.platform.undo.Journal;
import rapport.platform.undo.Kept;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.work.TaskSaving.ChangedMeanwhile;
import rapport.work.TaskSaving.Reason;
import rapport.work.TaskSaving.Refused;
import rapport.work.TaskSaving.Saved;
import schema.work.tables.records.TaskRecord;

/** All tasks of ours. */
@Repository
@Transactional
public class Tasks {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_NOTE = 10_000;

    private final DSLContext db;
    private final Records records;
    private final Notices notices;
    private final Journal journal;
    private final Changes changes;
    private final Moments moments;

    Tasks(DSLContext db, Records records, Notices notices, Journal journal, Changes changes, Moments moments) {
        this.db = db;
        this.records = records;
        this.notices = notices;
        this.journal = journal;
        this.changes = changes;
        this.moments = moments;
    }

    public Optional<Task> find(TaskId id, CurrentUser who) {
        return list(TASK.ID.eq(id), who).stream().findFirst();
    }

    public Task get(TaskId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    private List<Task> list(Condition condition, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return List.of();
        }
        return db.selectFrom(TASK).where(condition).fetch(Tasks::read);
    }

    /** Adds a task; its id and version are set here. Whoever gets it from somebody else is told. */
    public TaskSaving create(Task task, CurrentUser who) {
        NotFound.unless(who.may(Permission.CREATE), "task");
        Set<Reason> reasons = check(task, who);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        TaskId id = new TaskId(Ids.next());
        TaskRecord row = db.newRecord(TASK);
        row.setId(id);
        fill(row, task, who);
        row.setRecordedBy(who.id());
        row.setCreatedAt(moments.now());
        row.setVersion(0);
        db.insertInto(TASK).set(row).execute();
        tellOwner(id, task, who);
        return saved(id, task);
    }

    public TaskSaving update(Task task, CurrentUser who) {
        Task before = get(task.id(), who);
        NotFound.unless(who.may(Permission.EDIT), task.id());
        Set<Reason> reasons = check(task, who);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        TaskRecord row = db.newRecord(TASK);
        fill(row, task, who);
        if (task.remindAt() != null && !task.remindAt().equals(before.remindAt())) {
            row.setRemindedAt(null);
        }
        row.setVersion(task.version() + 1);
        int rows = db.update(TASK)
                .set(row)
                .where(TASK.ID.eq(task.id()))
                .and(TASK.VERSION.eq(task.version()))
                .execute();
        if (rows == 0) {
            return new ChangedMeanwhile();
        }
        if (!before.owner().equals(task.owner())) {
            tellOwner(task.id(), task, who);
        }
        return saved(task.id(), task);
    }

    /**
     * Ticks a task off, or takes the tick away. The last one counts, so no version is asked for: a tick says nothing about the rest
     * of the row.
     */
    public Kept<Task> tick(TaskId id, boolean done, CurrentUser who) {
        Task before = get(id, who);
        NotFound.unless(who.may(Permission.EDIT), id);
        return journal.keep(Text.of(done ? "task.was_done" : "task.was_opened", before.title()), who, () -> {
            if (before.isDone() != done) {
                db.update(TASK)
                        .set(TASK.DONE_AT, done ? moments.now() : null)
                        .set(TASK.VERSION, TASK.VERSION.plus(1))
                        .where(TASK.ID.eq(id))
                        .execute();
                saved(id, before);
            }
            return get(id, who);
        });
    }

    public Deletion delete(TaskId id, int version, CurrentUser who) {
        Task before = get(id, who);
        NotFound.unless(who.may(Permission.DELETE), id);
        return Deletion.of(journal.keep(Text.of("task.deleted", before.title()), who, () -> {
            int rows = db.deleteFrom(TASK)
                    .where(TASK.ID.eq(id))
                    .and(TASK.VERSION.eq(version))
                    .execute();
            if (rows > 0) {
                saved(id, before);
            }
            return rows;
        }));
    }

    private Set<Reason> check(Task task, CurrentUser who) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (task.title().isBlank()) {
            reasons.add(Reason.NO_TITLE);
        }
        String note = task.note();
        if (task.title().length() > LONGEST_TITLE || note != null && note.length() > LONGEST_NOTE) {
            reasons.add(Reason.TOO_LONG);
        }
        if (!db.fetchExists(USER_CARD, USER_CARD.ID.eq(task.owner()).and(USER_CARD.ENABLED))) {
            reasons.add(Reason.NO_SUCH_OWNER);
        }
        Subject subject = task.subject();
        if (subject != null && records.name(subject, who).isEmpty()) {
            reasons.add(Reason.UNKNOWN_RECORD);
        }
        return reasons;
    }

    private static void fill(TaskRecord row, Task task, CurrentUser who) {
        Due due = task.due();
        Subject about = task.about();
        ZoneId zone = due == null ? who.zone() : due.zone();
        row.setTitle(task.title().strip());
        row.setNote(task.note());
        row.setOwnerId(task.owner());
        row.setDueAt(due == null ? null : due.at());
        row.setHasTime(due != null && due.hasTime());
        row.setZone(zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
        row.setRemindAt(task.remindAt());
        row.setPriority(task.priority());
        row.setPartyId(task.party());
        row.setSubjectKind(about == null ? null : about.kind());
        row.setSubjectId(about == null ? null : about.id());
    }

    private void tellOwner(TaskId id, Task task, CurrentUser who) {
        if (!task.owner().equals(who.id())) {
            notices.tell(
                    task.owner(),
                    new NewNotice(
                            "checkbox",
                            Text.of("task.notice.given", who.name()),
                            Text.of("task.notice.line", task.title().strip()),
                            Text.of("task.notice.open"),
                            "/tasks/" + id,
                            "task:" + id));
        }
    }

    private Saved saved(TaskId id, Task task) {
        PartyId party = task.party();
        changes.record("task", id.value(), party == null ? null : party.value());
        return new Saved(id);
    }

    /** A task from its row, for the readers of lists. */
    public static Task read(TaskRecord row) {
        return new Task(
                row.getId(),
                row.getTitle(),
                row.getNote(),
                row.getOwnerId(),
                row.getDueAt() == null ? null : new Due(row.getDueAt(), row.getHasTime(), ZoneId.of(row.getZone())),
                row.getRemindAt(),
                row.getPriority(),
                row.getPartyId(),
                about(row.getSubjectKind(), row.getSubjectId()),
                row.getDoneAt(),
                row.getVersion());
    }

    private static @Nullable Subject about(@Nullable String kind, @Nullable UUID id) {
        return kind == null || id == null ? null : new Subject(kind, id);
    }
}
