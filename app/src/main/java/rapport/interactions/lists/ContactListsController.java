package rapport.interactions.lists;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.lists.Lists;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.View;

@Controller
class ContactListsController {

    private final Lists lists;

    ContactListsController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/interactions")
    View contacts(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show("interaction", parameters, who);
    }

    @GetMapping("/promises")
    View promises(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show("promise", parameters, who);
    }
}
