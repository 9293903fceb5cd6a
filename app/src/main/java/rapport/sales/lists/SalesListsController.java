package rapport.sales.lists;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.lists.Lists;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.View;

@Controller
class SalesListsController {

    private final Lists lists;

    SalesListsController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/deals")
    View deals(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show("deal", parameters, who);
    }

    @GetMapping("/orders")
    View orders(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show("order", parameters, who);
    }

    @GetMapping("/products")
    View products(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show("product", parameters, who);
    }
}
