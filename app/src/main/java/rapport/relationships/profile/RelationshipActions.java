package rapport.relationships.profile;

import java.util.List;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.relationships.Relationships;
import rapport.search.Action;
import rapport.search.ActionSource;
import rapport.search.Group;
import rapport.search.Hit;

/** What can be done with the main relationship with a party that was found. */
@Component
class RelationshipActions implements ActionSource {

    private final Relationships relationships;

    RelationshipActions(Relationships relationships) {
        this.relationships = relationships;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Action> with(Hit hit, CurrentUser who) {
        if (hit.group() != Group.PARTIES || !who.may(Permission.EDIT)) {
            return List.of();
        }
        return relationships.of(new PartyId(hit.id()), who).stream()
                .findFirst()
                .map(relationship -> "/relationships/" + relationship.id())
                .map(path -> List.of(
                        new Action("route", Texts.t("relationship.more.stage"), path + "/stage", "S"),
                        Action.of("unlink", Texts.t("relationship.more.end"), path + "/ending")))
                .orElse(List.of());
    }
}
