package rapport.directory.parties;

import java.util.List;
import org.springframework.stereotype.Component;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.search.Action;
import rapport.search.ActionSource;
import rapport.search.Group;
import rapport.search.Hit;

/** Adding to the directory, and changing what was found in it. */
@Component
class PartyActions implements ActionSource {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Action> with(Hit hit, CurrentUser who) {
        if (hit.group() != Group.PARTIES || !who.may(Permission.EDIT)) {
            return List.of();
        }
        Action edit = Action.of("pencil", Texts.t("party.edit", hit.title()), hit.href() + "/edit");
        return hit.kind().equals("organisation")
                ? List.of(
                        Action.of(
                                "user-plus", Texts.t("party.person.new_at", hit.title()), "/people/new?at=" + hit.id()),
                        edit)
                : List.of(edit);
    }

    @Override
    public List<Action> anywhere(CurrentUser who) {
        return who.may(Permission.CREATE)
                ? List.of(
                        Action.of("building-plus", Texts.t("party.organisation.new"), "/organisations/new"),
                        Action.of("user-plus", Texts.t("party.person.new"), "/people/new"))
                : List.of();
    }
}
