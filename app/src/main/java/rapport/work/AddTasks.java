package rapport.work;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.platform.errors.NotFound;
import rapport.platform.jobs.JobKind;
import rapport.platform.jobs.RowResult;
import rapport.platform.records.Records;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.user.UserId;

/** Adds the same task about many records; items are "kind:id", as in {@code Subject}. */
@Component
public class AddTasks implements JobKind<AddTasks.Instructions> {

    /**
     * @param dueOn null: some day
     * @param owner null: whoever asks
     */
    public record Instructions(
            String title,
            @Nullable LocalDate dueOn,
            @Nullable UUID owner,
            Priority priority) {}

    private final Tasks tasks;
    private final Records records;

    AddTasks(Tasks tasks, Records records) {
        this.tasks = tasks;
        this.records = records;
    }

    @Override
    public String name() {
        return "add_tasks";
    }

    @Override
    public Class<Instructions> instructions() {
        return Instructions.class;
    }

    @Override
    public Text title(Instructions instructions) {
        return Text.of("task.job.add", instructions.title());
    }

    @Override
    public RowResult act(String item, Instructions instructions, CurrentUser who) {
        int colon = item.indexOf(':');
        Subject subject = new Subject(item.substring(0, colon), UUID.fromString(item.substring(colon + 1)));
        String label =
                records.name(subject, who).orElseThrow(() -> new NotFound(item)).name();
        UserId owner = instructions.owner() == null ? who.id() : new UserId(instructions.owner());
        boolean isParty = subject.kind().equals("party");
        Task task = new Task(
                new TaskId(subject.id()),
                instructions.title(),
                null,
                Objects.requireNonNull(owner, "a job is somebody's"),
                instructions.dueOn() == null ? null : Due.by(instructions.dueOn(), null, who.zone()),
                null,
                instructions.priority(),
                isParty ? new PartyId(subject.id()) : null,
                isParty ? null : subject,
                null,
                0);
        return switch (tasks.create(task, who)) {
            case TaskSaving.Saved _ -> new RowResult.Done(label);
            case TaskSaving.ChangedMeanwhile _ -> throw new IllegalStateException("a new task was changed meanwhile");
            case TaskSaving.Refused refused ->
                new RowResult.Refused(
                        label,
                        Text.of("task.problem."
                                + refused.reasons().iterator().next().name().toLowerCase(Locale.ROOT)));
        };
    }
}
