package rapport.relationships.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.user.CurrentUser;
import rapport.platform.views.SavedViews;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class PortfolioController {

    private static final String PATH = "/relationships";

    private final Portfolio portfolio;
    private final SavedViews views;

    PortfolioController(Portfolio portfolio, SavedViews views) {
        this.portfolio = portfolio;
        this.views = views;
    }

    @GetMapping(PATH)
    View list(
            @RequestParam(defaultValue = "") List<String> role,
            @RequestParam(defaultValue = "") List<String> stage,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            CurrentUser who) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        Optional<String> opening = views.opening(PATH, query, who);
        return opening.isPresent()
                ? new Redirect(opening.get())
                : portfolio.page(
                        Filter.of(role, stage, owner, text, sort, order, after), views.tabs(PATH, query, who), who);
    }
}
