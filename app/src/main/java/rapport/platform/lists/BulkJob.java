package rapport.platform.lists;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rapport.platform.jobs.JobKind;
import rapport.platform.jobs.RowResult;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;

/** Any bulk action with more records than are done while somebody waits; items are as {@link Picked} writes them. */
@Component
public class BulkJob implements JobKind<BulkJob.Instructions> {

    /**
     * @param action its key
     * @param described what was chosen and said, for the title
     */
    public record Instructions(String action, Said said, String described) {}

    private final BulkActions actions;
    private final BulkRun run;
    private final Lists lists;
    private final ListedKinds listed;

    BulkJob(BulkActions actions, BulkRun run, Lists lists, ListedKinds listed) {
        this.actions = actions;
        this.run = run;
        this.lists = lists;
        this.listed = listed;
    }

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public Class<Instructions> instructions() {
        return Instructions.class;
    }

    @Override
    public Text title(Instructions instructions) {
        return title(instructions.action(), listed.get(instructions.said().kind()), instructions.described());
    }

    /** What an action does, whether as a job or at once. */
    public static Text title(String action, ListedKind listed, String described) {
        return Text.of("list.job." + action, Texts.t(listed.texts() + ".title"), described);
    }

    /** What a filter means is what it means for this user now. */
    @Override
    public List<String> matching(String filter, Instructions instructions, CurrentUser who) {
        return lists.meant(instructions.said().kind(), filter, Integer.MAX_VALUE, who).stream()
                .map(UUID::toString)
                .toList();
    }

    @Override
    public RowResult act(String item, Instructions instructions, CurrentUser who) {
        Picked picked = Picked.of(item);
        Optional<BulkAction> action = actions.find(instructions.said().kind(), instructions.action(), who);
        return action.map(each -> run.one(each, instructions.said(), picked, who))
                .orElseGet(() -> new RowResult.Refused(picked.id().toString(), Text.of("list.not_allowed")));
    }
}
