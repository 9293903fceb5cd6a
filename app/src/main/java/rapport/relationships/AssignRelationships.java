package rapport.relationships;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.RecordNames;
import rapport.platform.lists.BulkAction;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/** Gives relationships to another owner. */
@Component
class AssignRelationships implements BulkAction {

    private final Relationships relationships;
    private final RecordNames users;

    AssignRelationships(Relationships relationships, List<RecordNames> names) {
        this.relationships = relationships;
        this.users = names.stream()
                .filter(each -> each.kind().equals("user"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String kind() {
        return "relationship";
    }

    @Override
    public String key() {
        return "assign";
    }

    @Override
    public String icon() {
        return "user-share";
    }

    @Override
    public Map<String, String> choices(CurrentUser who) {
        Map<String, String> choices = new LinkedHashMap<>();
        users.names(who).forEach((id, name) -> choices.put(id.toString(), name));
        return choices;
    }

    @Override
    public Outcome apply(UUID id, String choice, CurrentUser who) {
        return relationships
                .find(new RelationshipId(id), who)
                .map(before -> assigned(before, UserId.of(choice), who))
                .orElseGet(() -> new Outcome.LeftOut(Text.of("list.gone")));
    }

    private Outcome assigned(Relationship before, UserId owner, CurrentUser who) {
        if (owner.equals(before.owner())) {
            return new Outcome.Unchanged();
        }
        Edit edit = relationships.edit(before.id(), owner, before.nextStep(), before.need(), before.version(), who);
        return switch (edit) {
            case Edit.Edited edited -> new Outcome.Done();
            case Edit.Stale stale -> new Outcome.LeftOut(Text.of("list.changed"));
            case Edit.Refused refused -> new Outcome.LeftOut(Text.of("relationship.edit.no_such_owner"));
        };
    }
}
