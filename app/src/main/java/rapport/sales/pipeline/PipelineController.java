package rapport.sales.pipeline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.lists.OtherLooks;
import rapport.platform.lists.OtherLooks.Look;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;
import rapport.sales.Column;
import rapport.sales.Deal;
import rapport.sales.DealId;
import rapport.sales.DealSaving;
import rapport.sales.Deals;
import rapport.sales.pipeline.BoardPage.Clash;

@Controller
class PipelineController {

    private static final String KIND = "deal";
    private static final String PATH = "/deals/board";

    private final Deals deals;
    private final Board board;
    private final OtherLooks looks;

    PipelineController(Deals deals, Board board, OtherLooks looks) {
        this.deals = deals;
        this.board = board;
        this.looks = looks;
    }

    @GetMapping(PATH)
    View show(@RequestParam MultiValueMap<String, String> parameters, CurrentUser who) {
        return looks.opening(KIND, PATH, parameters, who)
                .or(() -> looks.narrowed(KIND, PATH, parameters, who))
                .<View>map(Redirect::new)
                .orElseGet(() -> board.page(null, null, looks.read(KIND, PATH, parameters, who), who));
    }

    @PostMapping("/deals/{id}/column")
    View move(
            @PathVariable DealId id,
            @RequestParam UUID to,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CurrentUser who) {
        Deal before = deals.get(id, who);
        Column column = deals.column(to);
        Look look = looks.read(KIND, PATH, asked(sent), who);
        return switch (deals.move(id, to, version, who)) {
            case DealSaving.Saved saved -> {
                Notice.leave(request, Texts.t("deal.board.moved", before.title(), column.name()));
                yield new Redirect(look.address());
            }
            case DealSaving.ChangedMeanwhile changed -> board.page(null, clash(deals.get(id, who), column), look, who);
            case DealSaving.Refused refused ->
                board.page(
                        Texts.t("deal.problem."
                                + refused.reasons().iterator().next().name().toLowerCase(Locale.ROOT)),
                        null,
                        look,
                        who);
        };
    }

    /** What the board showed when the card was moved. */
    private static MultiValueMap<String, String> asked(MultiValueMap<String, String> sent) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        for (String name : List.of("filter", "view")) {
            asked.addAll(name, sent.getOrDefault(name, List.of()));
        }
        return asked;
    }

    private static Clash clash(Deal now, Column wanted) {
        return new Clash(now.id(), now.title(), now.column().name(), wanted.id(), wanted.name(), now.version());
    }
}
