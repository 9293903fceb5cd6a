package rapport.work.tasks;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static schema.access.tables.UserCard.USER_CARD;
import static schema.work.tables.Task.TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.PartyId;
import rapport.platform.records.RecordName;
import rapport.platform.records.Records;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.work.Task;
import rapport.work.TaskId;
import rapport.work.Tasks;

/** Reads tasks the way lists show them. */
@Component
@Transactional(readOnly = true)
class TaskList {

    static final int ON_A_PAGE = 50;

    private static final int IN_A_PANEL = 8;
    private static final int DAYS_AHEAD = 7;
    /** Where tasks without a day stand: behind all others. */
    private static final Instant SOME_DAY = Instant.parse("9999-01-01T00:00:00Z");

    private static final Field<Instant> DUE = DSL.coalesce(TASK.DUE_AT, val(SOME_DAY, TASK.DUE_AT));

    private static final Field<String> OWNER =
            DSL.field(DSL.select(USER_CARD.NAME).from(USER_CARD).where(USER_CARD.ID.eq(TASK.OWNER_ID)));

    /** @param owner the name of whose it is */
    private record Found(Task task, @Nullable String owner) {}

    private final DSLContext db;
    private final Records records;
    private final Moments moments;

    TaskList(DSLContext db, Records records, Moments moments) {
        this.db = db;
        this.records = records;
        this.moments = moments;
    }

    TasksPage page(boolean everybody, boolean done, @Nullable Cursor after, CurrentUser who) {
        Condition mine = everybody ? DSL.noCondition() : TASK.OWNER_ID.eq(who.id());
        List<Found> found = done ? done(mine, after, who) : open(mine, after, who);
        boolean more = found.size() > ON_A_PAGE;
        List<Found> shown = more ? found.subList(0, ON_A_PAGE) : found;
        String next = more ? Cursor.of(shown.getLast().task(), done).toString() : null;
        String back = TasksPage.path(everybody, done);
        return new TasksPage(
                groups(items(shown, back, who), who), everybody, done, next, after != null, who.may(Permission.CREATE));
    }

    private List<Found> open(Condition mine, @Nullable Cursor after, CurrentUser who) {
        Condition behind = after == null
                ? DSL.noCondition()
                : row(DUE, TASK.ID).gt(row(val(after.at(), TASK.DUE_AT), val(after.id(), TASK.ID)));
        return tasks(
                mine.and(TASK.DONE_AT.isNull()).and(behind), List.of(DUE.asc(), TASK.ID.asc()), ON_A_PAGE + 1, who);
    }

    private List<Found> done(Condition mine, @Nullable Cursor after, CurrentUser who) {
        Condition behind = after == null
                ? DSL.noCondition()
                : row(TASK.DONE_AT, TASK.ID).lt(row(val(after.at(), TASK.DONE_AT), val(after.id(), TASK.ID)));
        return tasks(
                mine.and(TASK.DONE_AT.isNotNull()).and(behind),
                List.of(TASK.DONE_AT.desc(), TASK.ID.desc()),
                ON_A_PAGE + 1,
                who);
    }

    /** For Today: what is due until next week, and how many of today's are done. */
    TodayTasks today(CurrentUser who) {
        LocalDate today = moments.now().atZone(who.zone()).toLocalDate();
        Instant start = today.atStartOfDay(who.zone()).toInstant();
        Instant end = today.plusDays(1).atStartOfDay(who.zone()).toInstant();
        Condition mine = TASK.OWNER_ID.eq(who.id());
        List<Found> open = tasks(
                mine.and(TASK.DONE_AT.isNull())
                        .and(TASK.DUE_AT.lt(today.plusDays(DAYS_AHEAD)
                                .atStartOfDay(who.zone())
                                .toInstant())),
                List.of(DUE.asc(), TASK.ID.asc()),
                IN_A_PANEL,
                who);
        Field<Integer> done = DSL.field(DSL.selectCount().from(TASK).where(mine).and(TASK.DONE_AT.ge(start)));
        Field<Integer> due = DSL.field(DSL.selectCount()
                .from(TASK)
                .where(mine)
                .and(TASK.DONE_AT.isNull())
                .and(TASK.DUE_AT.lt(end)));
        var count = db.select(done, due).fetchSingle();
        return new TodayTasks(
                items(open, "/", who), count.value1(), count.value1() + count.value2(), who.may(Permission.CREATE));
    }

    /** What is open about a party, whosoever's it is. */
    AboutTasks about(PartyId party, String back, CurrentUser who) {
        List<Found> open = tasks(
                TASK.PARTY_ID.eq(party).and(TASK.DONE_AT.isNull()), List.of(DUE.asc(), TASK.ID.asc()), IN_A_PANEL, who);
        return new AboutTasks(party, items(open, back, who), back, who.may(Permission.CREATE));
    }

    TaskItem item(Task task, String back, CurrentUser who) {
        String owner = db.select(USER_CARD.NAME)
                .from(USER_CARD)
                .where(USER_CARD.ID.eq(task.owner()))
                .fetchSingle(USER_CARD.NAME);
        return items(List.of(new Found(task, owner)), back, who).getFirst();
    }

    private List<Found> tasks(Condition condition, List<SortField<?>> order, int most, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return List.of();
        }
        return db.select(TASK.fields())
                .select(OWNER)
                .from(TASK)
                .where(condition)
                .orderBy(order)
                .limit(most)
                .fetch(row -> new Found(Tasks.read(row.into(TASK)), row.get(OWNER)));
    }

    private List<TaskItem> items(List<Found> found, String back, CurrentUser who) {
        Map<Subject, RecordName> about = records.names(
                found.stream()
                        .map(each -> each.task().subject())
                        .filter(Objects::nonNull)
                        .toList(),
                who);
        return found.stream()
                .map(each -> new TaskItem(
                        each.task(),
                        each.task().subject() == null
                                ? null
                                : about.get(each.task().subject()),
                        each.task().owner().equals(who.id()) ? null : each.owner(),
                        who.zone(),
                        moments.now(),
                        back))
                .toList();
    }

    private Map<String, List<TaskItem>> groups(List<TaskItem> items, CurrentUser who) {
        LocalDate today = moments.now().atZone(who.zone()).toLocalDate();
        Map<String, List<TaskItem>> groups = new LinkedHashMap<>();
        items.forEach(item -> groups.merge(group(item, today), List.of(item), TaskList::both));
        return groups;
    }

    private static List<TaskItem> both(List<TaskItem> some, List<TaskItem> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static String group(TaskItem item, LocalDate today) {
        Task task = item.task();
        if (task.isDone()) {
            return "done";
        }
        if (task.due() == null) {
            return "some_day";
        }
        LocalDate day = task.due().day(item.zone());
        if (task.isOverdue(item.now())) {
            return "overdue";
        }
        return day.equals(today) ? "today" : day.isBefore(today.plusDays(DAYS_AHEAD)) ? "week" : "later";
    }

    /** The place of the last row of a page. */
    record Cursor(Instant at, TaskId id) {

        static Cursor of(Task task, boolean done) {
            Instant due = task.due() == null ? SOME_DAY : task.due().at();
            return new Cursor(done ? Objects.requireNonNull(task.doneAt()) : due, task.id());
        }

        /** Empty for what is no cursor of ours: the list starts at its beginning. */
        static Optional<Cursor> read(String text) {
            int slash = text.indexOf('_');
            try {
                return slash < 0
                        ? Optional.empty()
                        : Optional.of(new Cursor(
                                Instant.parse(text.substring(0, slash)), TaskId.of(text.substring(slash + 1))));
            } catch (DateTimeParseException | IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return at + "_" + id;
        }
    }
}
