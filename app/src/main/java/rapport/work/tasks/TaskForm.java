package rapport.work.tasks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.records.RecordName;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
import rapport.platform.web.Page;
import rapport.platform.web.Problems;
import rapport.work.TaskId;

/**
 * The form of a task, with all that was typed.
 *
 * @param id null for a new one
 * @param about what it is about; null when nothing
 * @param owners who may be given it: id to name
 * @param now what somebody else has saved meanwhile, field by field; empty when nobody has
 * @param back the path to return to
 */
public record TaskForm(
        @Nullable TaskId id,
        @Nullable RecordName about,
        Map<String, String> owners,
        Map<String, String> typed,
        Map<String, String> problems,
        Map<String, String> now,
        boolean done,
        String back)
        implements Page {

    static final List<String> FIELDS =
            List.of("title", "due_on", "due_time", "remind_on", "remind_time", "owner", "priority", "note");

    @Override
    public int status() {
        return !now.isEmpty() ? 409 : problems.isEmpty() ? 200 : 422;
    }

    @Override
    public String title() {
        return id == null ? Texts.t("task.new") : Texts.t("task.edit");
    }

    @Override
    public String menu() {
        return "tasks";
    }

    public String action() {
        return id == null ? "/tasks" : "/tasks/" + id;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    private static String label(String field) {
        return Texts.t("task.field." + field);
    }

    /** What is wrong, for above the form. */
    public Map<String, String> summary() {
        return Problems.labels(problems, TaskForm::label);
    }

    /** To save over what somebody else saved is a decision: the form then carries the newer version. */
    public String version() {
        return now.isEmpty() ? value("version") : now.getOrDefault("version", "");
    }

    /** Both values of what differs. */
    public List<Difference> conflicts() {
        return now.isEmpty() ? List.of() : Difference.among(FIELDS, TaskForm::label, now, typed, this::shown);
    }

    public boolean isChanged() {
        return !now.isEmpty() && problems.isEmpty();
    }

    private String shown(String field, String value) {
        return switch (field) {
            case "owner" -> owners.getOrDefault(value, value);
            case "priority" ->
                Texts.t("task.priority." + Entered.priority(value).key());
            default -> value;
        };
    }
}
