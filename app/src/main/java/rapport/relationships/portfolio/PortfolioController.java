package rapport.relationships.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.user.CurrentUser;

@Controller
class PortfolioController {

    private final Portfolio portfolio;

    PortfolioController(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @GetMapping("/relationships")
    RelationshipsPage list(
            @RequestParam(defaultValue = "") List<String> role,
            @RequestParam(defaultValue = "") List<String> stage,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String after,
            CurrentUser who) {
        return portfolio.page(Filter.of(role, stage, owner, text, sort, order, after), who);
    }
}
