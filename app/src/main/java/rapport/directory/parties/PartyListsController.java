package rapport.directory.parties;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.lists.Lists;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.View;

/** The lists of organisations and of people. */
@Controller
class PartyListsController {

    private final Lists lists;

    PartyListsController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/organisations")
    View organisations(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show("organisation", parameters, who);
    }

    @GetMapping("/people")
    View people(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show("person", parameters, who);
    }
}
