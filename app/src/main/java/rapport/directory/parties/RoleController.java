package rapport.directory.parties;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Redirect;

/** Gives a party one more role; its relationship begins with it. */
@Controller
class RoleController {

    private final Parties parties;

    RoleController(Parties parties) {
        this.parties = parties;
    }

    @PostMapping("/parties/{id}/roles")
    Redirect give(@PathVariable PartyId id, @RequestParam PartyRole role, CurrentUser who) {
        parties.giveRole(id, role, who);
        return new Redirect(parties.get(id, who).href());
    }
}
