package rapport.work.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.user.UserId;
import rapport.work.Due;
import rapport.work.Priority;
import rapport.work.Task;
import rapport.work.TaskId;

/**
 * What was typed into the form of a task, understood.
 *
 * @param task null when something could not be understood
 */
record Entered(@Nullable Task task, Map<String, String> problems) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    static Map<String, String> typed(Task task, CurrentUser who) {
        ZoneId zone = who.zone();
        Due due = task.due();
        Instant remind = task.remindAt();
        Map<String, String> typed = new HashMap<>();
        typed.put("title", task.title());
        typed.put("note", Objects.toString(task.note(), ""));
        typed.put("due_on", due == null ? "" : due.day(zone).toString());
        typed.put("due_time", due == null ? "" : Objects.toString(due.time(zone), ""));
        typed.put(
                "remind_on",
                remind == null ? "" : remind.atZone(zone).toLocalDate().toString());
        typed.put(
                "remind_time",
                remind == null ? "" : remind.atZone(zone).toLocalTime().toString());
        typed.put("owner", task.owner().toString());
        typed.put("priority", task.priority().key());
        typed.put("version", Integer.toString(task.version()));
        return typed;
    }

    /** @param before the task as it is, or null for a new one */
    static Entered of(Map<String, String> typed, @Nullable Task before, @Nullable Subject about, CurrentUser who) {
        Map<String, String> problems = new LinkedHashMap<>();
        LocalDate dueOn = day("due_on", typed, problems);
        LocalTime dueTime = time("due_time", typed, problems);
        LocalDate remindOn = day("remind_on", typed, problems);
        LocalTime remindTime = time("remind_time", typed, problems);
        if (dueTime != null && dueOn == null) {
            problems.putIfAbsent("due_on", Texts.t("task.problem.time_without_day"));
        }
        if (remindTime != null && remindOn == null) {
            problems.putIfAbsent("remind_on", Texts.t("task.problem.time_without_day"));
        }
        UserId owner = owner(typed.getOrDefault("owner", ""), who);
        if (owner == null) {
            problems.put("owner", Texts.t("task.problem.no_such_owner"));
        }
        if (!problems.isEmpty() || owner == null) {
            return new Entered(null, problems);
        }
        String note = typed.getOrDefault("note", "").strip();
        return new Entered(
                new Task(
                        before == null ? new TaskId(new UUID(0, 0)) : before.id(),
                        typed.getOrDefault("title", "").strip(),
                        note.isEmpty() ? null : note,
                        owner,
                        due(dueOn, dueTime, before, who),
                        remindOn == null
                                ? null
                                : remindOn.atTime(remindTime == null ? MORNING : remindTime)
                                        .atZone(who.zone())
                                        .toInstant(),
                        priority(typed.getOrDefault("priority", "normal")),
                        about != null && about.kind().equals("party") ? new PartyId(about.id()) : party(before),
                        about != null && !about.kind().equals("party") ? about : before == null ? null : before.about(),
                        before == null ? null : before.doneAt(),
                        number(typed.getOrDefault("version", "0"))),
                Map.of());
    }

    private static @Nullable PartyId party(@Nullable Task before) {
        return before == null ? null : before.party();
    }

    /** A day that nobody changed stays in the zone it was said in. */
    private static @Nullable Due due(
            @Nullable LocalDate day, @Nullable LocalTime time, @Nullable Task before, CurrentUser who) {
        if (day == null) {
            return null;
        }
        Due known = before == null ? null : before.due();
        boolean same =
                known != null && known.day(who.zone()).equals(day) && Objects.equals(known.time(who.zone()), time);
        return same ? known : Due.by(day, time, who.zone());
    }

    private static @Nullable UserId owner(String typed, CurrentUser who) {
        try {
            return typed.isBlank() ? who.id() : UserId.of(typed);
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    static Priority priority(String typed) {
        for (Priority priority : Priority.values()) {
            if (priority.key().equals(typed)) {
                return priority;
            }
        }
        return Priority.NORMAL;
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static @Nullable LocalDate day(String field, Map<String, String> typed, Map<String, String> problems) {
        String text = typed.getOrDefault(field, "").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            problems.put(field, Texts.t("task.problem.not_a_day"));
            return null;
        }
    }

    private static @Nullable LocalTime time(String field, Map<String, String> typed, Map<String, String> problems) {
        String text = typed.getOrDefault(field, "").strip();
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeParseException notATime) {
            problems.put(field, Texts.t("task.problem.not_a_time"));
            return null;
        }
    }
}
