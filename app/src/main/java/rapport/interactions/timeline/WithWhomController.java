package rapport.interactions.timeline;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.errors.NotFound;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.search.Group;
import rapport.search.Hit;
import rapport.search.Search;

/** Where a contact is written down from anywhere: first the party, then the rest. */
@Controller
class WithWhomController {

    private static final int MOST = 20;
    private static final int LOOKED_AT = 50;

    private final Search search;

    WithWhomController(Search search) {
        this.search = search;
    }

    @GetMapping("/contacts/new")
    WithWhomPage ask(@RequestParam(name = "q", defaultValue = "") String typed, CurrentUser who) {
        NotFound.unless(who.may(Permission.CREATE), "new contact");
        List<Hit> parties = typed.isBlank()
                ? search.recent(LOOKED_AT, who).stream()
                        .filter(hit -> hit.group() == Group.PARTIES)
                        .limit(MOST)
                        .toList()
                : search.find(typed, MOST, who).hits().getOrDefault(Group.PARTIES, List.of());
        return new WithWhomPage(typed.strip(), parties);
    }
}
