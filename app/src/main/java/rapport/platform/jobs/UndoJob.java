package rapport.platform.jobs;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.undo.Undo;
import rapport.platform.undo.Undoing;
import rapport.platform.user.CurrentUser;

/** Takes back what another job did; its items are the entries of the journal. */
@Component
class UndoJob implements JobKind<UndoJob.Instructions> {

    static final String NAME = "undo";

    record Instructions(Text title) {}

    private final Undo undo;

    UndoJob(Undo undo) {
        this.undo = undo;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Instructions> instructions() {
        return Instructions.class;
    }

    @Override
    public Text title(Instructions instructions) {
        return Text.of("job.undo_of", Texts.t(instructions.title()));
    }

    @Override
    public boolean canBeUndone() {
        return false;
    }

    @Override
    public RowResult act(String item, Instructions instructions, CurrentUser who) {
        return switch (undo.undo(UUID.fromString(item), who)) {
            case Undoing.Done done when done.left().isEmpty() -> new RowResult.Done(Texts.t(done.what()));
            case Undoing.Done done ->
                new RowResult.Refused(
                        Texts.t(done.what()), Text.of("undo.left", done.left().size()));
            case Undoing.Refused refused ->
                new RowResult.Refused(
                        Texts.t(refused.what()),
                        Text.of("undo.refused." + refused.reason().name().toLowerCase(Locale.ROOT)));
        };
    }
}
