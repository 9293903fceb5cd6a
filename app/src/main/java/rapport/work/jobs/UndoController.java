package rapport.work.jobs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.undo.Undo;
import rapport.platform.undo.Undoing;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** Takes back one thing that was done. */
@Controller
class UndoController {

    private final Undo undo;

    UndoController(Undo undo) {
        this.undo = undo;
    }

    @PostMapping("/undo/{id}")
    View undo(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            CurrentUser who,
            HttpServletRequest request) {
        return switch (undo.undo(id, who)) {
            case Undoing.Done done -> {
                String what = Texts.t(done.what());
                Notice.leave(
                        request,
                        done.left().isEmpty()
                                ? Texts.t("undo.done", what)
                                : Texts.t("undo.done_left", what, done.left().size()));
                yield new Redirect(Redirect.isLocal(back) ? back : "/jobs");
            }
            case Undoing.Refused refused ->
                new NotUndone(
                        refused.what(),
                        Text.of("undo.refused." + refused.reason().name().toLowerCase(Locale.ROOT)),
                        Redirect.isLocal(back) ? back : "/jobs");
        };
    }
}
