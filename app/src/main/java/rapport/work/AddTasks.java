package rapport.work;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.platform.lists.BulkAction;
import rapport.platform.lists.Options;
import rapport.platform.lists.Picked;
import rapport.platform.lists.Question;
import rapport.platform.lists.Said;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.platform.user.UserId;
import rapport.relationships.RelationshipId;
import rapport.relationships.Relationships;

/** Adds the same task about many records. */
@Component
class AddTasks implements BulkAction {

    private static final Set<String> KINDS = Set.of("organisation", "person", "relationship", "deal", "order");
    private static final String TITLE = "title";
    private static final String DUE_ON = "due_on";
    private static final String OWNER = "owner";
    private static final String PRIORITY = "priority";

    private final Tasks tasks;
    private final Relationships relationships;
    private final Options options;

    AddTasks(Tasks tasks, Relationships relationships, Options options) {
        this.tasks = tasks;
        this.relationships = relationships;
        this.options = options;
    }

    @Override
    public String key() {
        return "task";
    }

    @Override
    public String icon() {
        return "checkbox";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean isFor(String kind, CurrentUser who) {
        return KINDS.contains(kind) && who.may(Permission.CREATE);
    }

    @Override
    public List<Question> asks(String kind, String choice, CurrentUser who) {
        return List.of(
                Question.line(TITLE, Texts.t("task.field.title")),
                Question.day(DUE_ON, Texts.t("task.field.due_on")),
                Question.choice(
                        OWNER, Texts.t("task.field.owner"), options.named("user", who), Objects.toString(who.id(), "")),
                Question.choice(PRIORITY, Texts.t("task.field.priority"), priorities(), Priority.NORMAL.key()));
    }

    private static Map<String, String> priorities() {
        Map<String, String> priorities = new LinkedHashMap<>();
        for (Priority each : Priority.values()) {
            priorities.put(each.key(), Texts.t("task.priority." + each.key()));
        }
        return priorities;
    }

    @Override
    public Map<String, Text> problems(Said said, CurrentUser who) {
        Map<String, Text> problems = new LinkedHashMap<>();
        if (said.first(TITLE).isEmpty()) {
            problems.put(TITLE, Text.of("task.problem.no_title"));
        } else if (said.first(TITLE).length() > Tasks.LONGEST_TITLE) {
            problems.put(TITLE, Text.of("task.problem.too_long"));
        }
        if (!isDay(said)) {
            problems.put(DUE_ON, Text.of("task.problem.not_a_day"));
        }
        if (!options.named("user", who).containsKey(said.first(OWNER))) {
            problems.put(OWNER, Text.of("task.problem.no_such_owner"));
        }
        if (!priorities().containsKey(said.first(PRIORITY))) {
            problems.put(PRIORITY, Text.of("task.problem.no_priority"));
        }
        return problems;
    }

    private static boolean isDay(Said said) {
        try {
            LocalDate day = dueOn(said);
            return day == null || day.getYear() > 0 && day.getYear() < 9999;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static @Nullable LocalDate dueOn(Said said) {
        String typed = said.first(DUE_ON);
        return typed.isEmpty() ? null : LocalDate.parse(typed);
    }

    @Override
    public String described(Said said, CurrentUser who) {
        return said.first(TITLE);
    }

    @Override
    public Outcome apply(Picked picked, Said said, CurrentUser who) {
        PartyId party = party(said.kind(), picked.id(), who);
        LocalDate dueOn = dueOn(said);
        Task task = new Task(
                new TaskId(picked.id()),
                said.first(TITLE),
                null,
                UserId.of(said.first(OWNER)),
                dueOn == null ? null : Due.by(dueOn, null, who.zone()),
                null,
                Priority.of(said.first(PRIORITY)),
                party,
                party == null ? new Subject(said.kind(), picked.id()) : null,
                null,
                0);
        return switch (tasks.create(task, who)) {
            case TaskSaving.Saved _ -> new Outcome.Done();
            case TaskSaving.ChangedMeanwhile _ -> throw new IllegalStateException("a new task was changed meanwhile");
            case TaskSaving.Refused refused ->
                new Outcome.LeftOut(Text.of("task.problem."
                        + refused.reasons().iterator().next().name().toLowerCase(Locale.ROOT)));
        };
    }

    /** A task about a relationship is about its party; null for a record of another kind. */
    private @Nullable PartyId party(String kind, UUID id, CurrentUser who) {
        return switch (kind) {
            case "organisation", "person" -> new PartyId(id);
            case "relationship" ->
                relationships.get(new RelationshipId(id), who).party();
            default -> null;
        };
    }
}
