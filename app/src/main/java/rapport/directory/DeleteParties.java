package rapport.directory;

import java.util.UUID;
import org.springframework.stereotype.Component;
import rapport.platform.errors.NotFound;
import rapport.platform.jobs.JobKind;
import rapport.platform.jobs.RowResult;
import rapport.platform.text.Text;
import rapport.platform.undo.Deletion;
import rapport.platform.user.CurrentUser;

/** Deletes many parties at once; items are their ids. */
@Component
public class DeleteParties implements JobKind<DeleteParties.Instructions> {

    public record Instructions() {}

    private final Parties parties;

    DeleteParties(Parties parties) {
        this.parties = parties;
    }

    @Override
    public String name() {
        return "delete_parties";
    }

    @Override
    public Class<Instructions> instructions() {
        return Instructions.class;
    }

    @Override
    public Text title(Instructions instructions) {
        return Text.of("party.job.delete");
    }

    @Override
    public RowResult act(String item, Instructions instructions, CurrentUser who) {
        PartyId id = new PartyId(UUID.fromString(item));
        PartyCard party = parties.get(id, who);
        return switch (parties.delete(id, parties.version(id).orElseThrow(() -> new NotFound(id)), who)) {
            case Deletion.Deleted _ -> new RowResult.Done(party.name());
            case Deletion.ChangedMeanwhile _ -> new RowResult.Refused(party.name(), Text.of("party.not_deleted"));
        };
    }
}
