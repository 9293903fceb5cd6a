package rapport.work.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import rapport.platform.records.RecordName;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;
import rapport.work.Due;
import rapport.work.Priority;
import rapport.work.Task;

/**
 * A task as lists show it, with its tick.
 *
 * @param about what it is about; null when nothing
 * @param owner the name of whose it is; null where it is the reader's own
 * @param back the path to return to without script
 */
public record TaskItem(
        Task task, @Nullable RecordName about, @Nullable String owner, ZoneId zone, Instant now, String back)
        implements View {

    public String id() {
        return task.id().toString();
    }

    public String href() {
        return "/tasks/" + task.id() + "?back=" + Redirect.asParameter(back);
    }

    public boolean isHigh() {
        return task.priority() == Priority.HIGH;
    }

    /** Overdue 2 d, today 14:30, Fri 14 Nov. */
    public @Nullable String due() {
        Due due = task.due();
        if (due == null) {
            return null;
        }
        LocalDate day = due.day(zone);
        long days = ChronoUnit.DAYS.between(today(), day);
        LocalTime time = due.time(zone);
        if (task.isOverdue(now)) {
            return days == 0 ? Texts.t("task.overdue") : Texts.t("task.overdue_days", -days);
        }
        if (days == 0) {
            return time == null ? Texts.t("task.today") : Texts.t("task.today_at", Formats.time(time));
        }
        return time == null
                ? Formats.shortDate(day, today())
                : Texts.t("task.day_at", Formats.shortDate(day, today()), Formats.time(time));
    }

    public String tone() {
        Due due = task.due();
        if (due == null || task.isDone()) {
            return "r-3";
        }
        return task.isOverdue(now) ? "r-bad" : due.day(zone).equals(today()) ? "r-warn" : "r-3";
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}
