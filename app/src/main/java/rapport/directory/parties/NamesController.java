package rapport.directory.parties;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyKind;
import rapport.platform.user.CurrentUser;

/** Offers names of organisations while one is typed. */
@Controller
class NamesController {

    private final Parties parties;

    NamesController(Parties parties) {
        this.parties = parties;
    }

    @GetMapping("/organisations/names")
    Names names(@RequestParam(name = "organisation", defaultValue = "") String start, CurrentUser who) {
        return new Names(parties.startingWith(start, PartyKind.ORGANISATION, who).stream()
                .map(PartyCard::name)
                .distinct()
                .toList());
    }
}
