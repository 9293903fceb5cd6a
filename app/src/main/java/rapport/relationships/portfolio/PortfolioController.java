package rapport.relationships.portfolio;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.lists.Lists;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.View;

@Controller
class PortfolioController {

    private final Lists lists;

    PortfolioController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/relationships")
    View list(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show("relationship", parameters, who);
    }
}
