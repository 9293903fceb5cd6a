package rapport.relationships;

import java.util.UUID;
import org.springframework.stereotype.Component;
import rapport.directory.Parties;
import rapport.platform.jobs.JobKind;
import rapport.platform.jobs.RowResult;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/** Gives many relationships to one owner; items are their ids. */
@Component
public class AssignOwner implements JobKind<AssignOwner.Instructions> {

    /** @param name of the owner, for the title */
    public record Instructions(UUID owner, String name) {}

    private final Relationships relationships;
    private final Parties parties;

    AssignOwner(Relationships relationships, Parties parties) {
        this.relationships = relationships;
        this.parties = parties;
    }

    @Override
    public String name() {
        return "assign_owner";
    }

    @Override
    public Class<Instructions> instructions() {
        return Instructions.class;
    }

    @Override
    public Text title(Instructions instructions) {
        return Text.of("relationship.job.assign", instructions.name());
    }

    @Override
    public RowResult act(String item, Instructions instructions, CurrentUser who) {
        Relationship before = relationships.get(new RelationshipId(UUID.fromString(item)), who);
        String label = parties.get(before.party(), who).name();
        UserId owner = new UserId(instructions.owner());
        if (owner.equals(before.owner())) {
            return new RowResult.Unchanged(label);
        }
        Edit edit = relationships.edit(before.id(), owner, before.nextStep(), before.need(), before.version(), who);
        return switch (edit) {
            case Edit.Edited _ -> new RowResult.Done(label);
            case Edit.Stale _ -> new RowResult.Refused(label, Text.of("relationship.job.changed"));
            case Edit.Refused _ -> new RowResult.Refused(label, Text.of("relationship.job.no_such_owner"));
        };
    }
}
