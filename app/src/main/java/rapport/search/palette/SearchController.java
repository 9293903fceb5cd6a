package rapport.search.palette;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.user.CurrentUser;
import rapport.search.Search;

@Controller
class SearchController {

    /** Nobody looks for more than this; the rest is not read. */
    private static final int LONGEST = 200;

    private final Answers answers;
    private final Search search;

    SearchController(Answers answers, Search search) {
        this.answers = answers;
        this.search = search;
    }

    @GetMapping("/search")
    SearchPage page(@RequestParam(name = "q", defaultValue = "") String typed, CurrentUser who) {
        return answers.page(limited(typed), who);
    }

    @GetMapping("/search/palette")
    PaletteResults palette(@RequestParam(name = "q", defaultValue = "") String typed, CurrentUser who) {
        return answers.palette(limited(typed), who);
    }

    @GetMapping("/search/actions")
    PaletteActions actions(@RequestParam UUID id, CurrentUser who) {
        return answers.with(id, who);
    }

    /** The user opened a record; it is offered first from now on. */
    @PostMapping("/search/opened")
    ResponseEntity<Void> opened(@RequestParam UUID id, CurrentUser who) {
        search.opened(id, who);
        return ResponseEntity.noContent().build();
    }

    private static String limited(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
