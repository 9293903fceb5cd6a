package rapport.sales.pipeline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    private final Deals deals;
    private final Board board;

    PipelineController(Deals deals, Board board) {
        this.deals = deals;
        this.board = board;
    }

    @GetMapping("/deals/board")
    BoardPage show(CurrentUser who) {
        return board.page(null, null, who);
    }

    @PostMapping("/deals/{id}/column")
    View move(
            @PathVariable DealId id,
            @RequestParam UUID to,
            @RequestParam int version,
            HttpServletRequest request,
            CurrentUser who) {
        Deal before = deals.get(id, who);
        Column column = deals.column(to);
        return switch (deals.move(id, to, version, who)) {
            case DealSaving.Saved saved -> {
                Notice.leave(request, Texts.t("deal.board.moved", before.title(), column.name()));
                yield new Redirect("/deals/board");
            }
            case DealSaving.ChangedMeanwhile changed -> board.page(null, clash(deals.get(id, who), column), who);
            case DealSaving.Refused refused ->
                board.page(
                        Texts.t("deal.problem."
                                + refused.reasons().iterator().next().name().toLowerCase(Locale.ROOT)),
                        null,
                        who);
        };
    }

    private static Clash clash(Deal now, Column wanted) {
        return new Clash(now.id(), now.title(), now.column().name(), wanted.id(), wanted.name(), now.version());
    }
}
