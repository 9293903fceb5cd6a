package rapport.work.tasks;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.lists.Lists;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.View;

@Controller
class TaskListController {

    private final Lists lists;

    TaskListController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/tasks/list")
    View tasks(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return lists.show("task", parameters, who);
    }
}
