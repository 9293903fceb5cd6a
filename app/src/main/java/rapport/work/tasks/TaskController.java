package rapport.work.tasks;

import static schema.access.tables.UserCard.USER_CARD;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.records.RecordName;
import rapport.platform.records.Records;
import rapport.platform.text.Texts;
import rapport.platform.undo.Deletion;
import rapport.platform.undo.Kept;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;
import rapport.work.Task;
import rapport.work.TaskId;
import rapport.work.TaskSaving;
import rapport.work.Tasks;
import rapport.work.tasks.TaskList.Cursor;
import tools.jackson.databind.json.JsonMapper;

@Controller
class TaskController {

    private final Tasks tasks;
    private final TaskList list;
    private final Records records;
    private final DSLContext db;
    private final JsonMapper json;

    TaskController(Tasks tasks, TaskList list, Records records, DSLContext db, JsonMapper json) {
        this.tasks = tasks;
        this.list = list;
        this.records = records;
        this.db = db;
        this.json = json;
    }

    @GetMapping("/tasks")
    TasksPage all(
            @RequestParam(defaultValue = "me") String of,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String after,
            CurrentUser who) {
        return list.page(
                of.equals("all"), state.equals("done"), Cursor.read(after).orElse(null), who);
    }

    @GetMapping("/tasks/new")
    TaskForm ask(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "/tasks") String back,
            CurrentUser who) {
        Map<String, String> typed = new HashMap<>();
        typed.put("owner", String.valueOf(who.id()));
        typed.put("priority", "normal");
        typed.put("about", about);
        return form(null, typed, Map.of(), Map.of(), false, back, who);
    }

    @PostMapping("/tasks")
    View add(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "/tasks") String back,
            HttpServletRequest request,
            CurrentUser who) {
        return save(null, typed, back, request, who);
    }

    @GetMapping("/tasks/{id}")
    TaskForm show(@PathVariable TaskId id, @RequestParam(defaultValue = "/tasks") String back, CurrentUser who) {
        Task task = tasks.get(id, who);
        return form(task, Entered.typed(task, who), Map.of(), Map.of(), task.isDone(), back, who);
    }

    @PostMapping("/tasks/{id}")
    View change(
            @PathVariable TaskId id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "/tasks") String back,
            HttpServletRequest request,
            CurrentUser who) {
        return save(tasks.get(id, who), typed, back, request, who);
    }

    /** Ticks it off where it stands, or takes the tick away. */
    @PostMapping("/tasks/{id}/done")
    View tick(
            @PathVariable TaskId id,
            @RequestParam(defaultValue = "true") boolean done,
            @RequestParam(defaultValue = "/tasks") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentUser who) {
        Kept<Task> kept = tasks.tick(id, done, who);
        String said = Texts.t(
                done ? "task.was_done" : "task.was_opened", kept.result().title());
        if (!inPlace) {
            Notice.leave(request, said, kept.entry());
            return new Redirect(local(back));
        }
        if (kept.entry() != null) {
            response.setHeader("HX-Trigger", toast(said, kept.entry()));
        }
        return list.item(kept.result(), local(back), who);
    }

    @PostMapping("/tasks/{id}/deletion")
    View delete(
            @PathVariable TaskId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "/tasks") String back,
            HttpServletRequest request,
            CurrentUser who) {
        Task before = tasks.get(id, who);
        return switch (tasks.delete(id, version, who)) {
            case Deletion.Deleted deleted -> {
                Notice.leave(request, Texts.t("task.deleted", before.title()), deleted.undo());
                yield new Redirect(local(back));
            }
            case Deletion.ChangedMeanwhile _ -> {
                Task now = tasks.get(id, who);
                Map<String, String> typed = Entered.typed(now, who);
                Map<String, String> problem = Map.of("version", Texts.t("task.not_deleted"));
                yield form(now, typed, problem, typed, now.isDone(), back, who);
            }
        };
    }

    private View save(
            @Nullable Task before,
            Map<String, String> typed,
            String back,
            HttpServletRequest request,
            CurrentUser who) {
        boolean done = before != null && before.isDone();
        Optional<Subject> about = subject(typed.getOrDefault("about", ""));
        Entered entered = Entered.of(typed, before, about.orElse(null), who);
        if (entered.task() == null) {
            return form(before, typed, entered.problems(), Map.of(), done, back, who);
        }
        TaskSaving saving = before == null ? tasks.create(entered.task(), who) : tasks.update(entered.task(), who);
        return switch (saving) {
            case TaskSaving.Saved _ -> {
                Notice.leave(request, Texts.t(before == null ? "task.added" : "task.saved"));
                yield new Redirect(local(back));
            }
            case TaskSaving.ChangedMeanwhile _ -> {
                Task now = tasks.get(entered.task().id(), who);
                yield form(now, typed, Map.of(), Entered.typed(now, who), now.isDone(), back, who);
            }
            case TaskSaving.Refused refused -> form(before, typed, problems(refused), Map.of(), done, back, who);
        };
    }

    private static Map<String, String> problems(TaskSaving.Refused refused) {
        Map<String, String> problems = new LinkedHashMap<>();
        refused.reasons()
                .forEach(reason -> problems.put(
                        switch (reason) {
                            case NO_TITLE, TOO_LONG, UNKNOWN_RECORD -> "title";
                            case NO_SUCH_OWNER -> "owner";
                        },
                        Texts.t("task.problem." + reason.name().toLowerCase(Locale.ROOT))));
        return problems;
    }

    private TaskForm form(
            @Nullable Task task,
            Map<String, String> typed,
            Map<String, String> problems,
            Map<String, String> now,
            boolean done,
            String back,
            CurrentUser who) {
        Subject about = task == null ? subject(typed.getOrDefault("about", "")).orElse(null) : task.subject();
        RecordName name = about == null ? null : records.name(about, who).orElse(null);
        return new TaskForm(task == null ? null : task.id(), name, owners(), typed, problems, now, done, local(back));
    }

    private Map<String, String> owners() {
        Map<String, String> owners = new LinkedHashMap<>();
        db.select(USER_CARD.ID, USER_CARD.NAME)
                .from(USER_CARD)
                .where(USER_CARD.ENABLED)
                .orderBy(DSL.lower(USER_CARD.NAME), USER_CARD.ID)
                .forEach(row -> owners.put(row.value1().toString(), row.value2()));
        return owners;
    }

    /** "party:0190…"; empty for anything else. */
    private static Optional<Subject> subject(String text) {
        int colon = text.indexOf(':');
        try {
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new Subject(text.substring(0, colon), UUID.fromString(text.substring(colon + 1))));
        } catch (IllegalArgumentException notASubject) {
            return Optional.empty();
        }
    }

    /** Headers hold ASCII alone, so other letters are escaped as JSON can. */
    private String toast(String text, UUID undo) {
        StringBuilder ascii = new StringBuilder();
        json.writeValueAsString(Map.of("toast", Map.of("text", text, "undo", undo.toString())))
                .chars()
                .forEach(c -> ascii.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return ascii.toString();
    }

    private static String local(String back) {
        return Redirect.isLocal(back) ? back : "/tasks";
    }
}
