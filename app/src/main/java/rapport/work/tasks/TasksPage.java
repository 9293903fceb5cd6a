package rapport.work.tasks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * The list of tasks.
 *
 * @param groups "overdue", "today" … to its tasks, in order
 * @param next the key of the last row; null on the last page
 * @param later whether this is not the first page
 */
public record TasksPage(
        Map<String, List<TaskItem>> groups,
        boolean everybody,
        boolean done,
        @Nullable String next,
        boolean later,
        boolean mayAdd)
        implements Page {

    @Override
    public String title() {
        return Texts.t("task.list");
    }

    @Override
    public String menu() {
        return "tasks";
    }

    public static String path(boolean everybody, boolean done) {
        return "/tasks?of=" + (everybody ? "all" : "me") + "&state=" + (done ? "done" : "open");
    }

    public @Nullable String nextHref() {
        return next == null ? null : path(everybody, done) + "&after=" + next;
    }

    public @Nullable String backHref() {
        return later ? path(everybody, done) : null;
    }
}
