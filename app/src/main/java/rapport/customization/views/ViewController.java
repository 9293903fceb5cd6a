package rapport.customization.views;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.customization.PinnedViews;
import rapport.customization.SavedView;
import rapport.customization.SavedView.Audience;
import rapport.customization.ViewId;
import rapport.customization.ViewSaving;
import rapport.customization.Views;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class ViewController {

    private final Views views;
    private final PinnedViews pins;

    ViewController(Views views, PinnedViews pins) {
        this.views = views;
        this.pins = pins;
    }

    @GetMapping("/views/{id}")
    View open(@PathVariable ViewId id, CurrentUser who) {
        SavedView view = views.get(id, who);
        return views.isUnderstood(view, who)
                ? new Redirect(view.href())
                : new BrokenView(view, views.mayChange(view, who));
    }

    @PostMapping("/views")
    View add(
            @RequestParam String list,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "private") String audience,
            @RequestParam(defaultValue = "false") boolean pin,
            CurrentUser who,
            HttpServletRequest request) {
        ViewSaving saving = views.add(list, query, name, audience(audience), who);
        if (pin && saving instanceof ViewSaving.Saved saved) {
            pins.pin(saved.view().id(), true, who);
        }
        return answer(saving, "/views", list, query, name, audience, -1, request);
    }

    /** @param query null to leave what it shows */
    @PostMapping("/views/{id}")
    View change(
            @PathVariable ViewId id,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam String name,
            @RequestParam String audience,
            @RequestParam int version,
            CurrentUser who,
            HttpServletRequest request) {
        SavedView before = views.get(id, who);
        ViewSaving saving = views.change(id, name, audience(audience), query, version, who);
        return answer(
                saving,
                "/views/" + id,
                before.list(),
                query == null ? before.query() : query,
                name,
                audience,
                version,
                request);
    }

    @PostMapping("/views/{id}/deletion")
    Redirect delete(@PathVariable ViewId id, CurrentUser who, HttpServletRequest request) {
        SavedView view = views.delete(id, who);
        Notice.leave(request, Texts.t("view.deleted", view.name()));
        return new Redirect(view.list() + "?view=none");
    }

    @PostMapping("/views/{id}/pin")
    Redirect pin(@PathVariable ViewId id, @RequestParam boolean on, CurrentUser who) {
        pins.pin(id, on, who);
        return new Redirect(views.get(id, who).href());
    }

    @PostMapping("/views/{id}/opening")
    Redirect openWith(@PathVariable ViewId id, @RequestParam boolean on, CurrentUser who) {
        pins.openWith(id, on, who);
        return new Redirect(views.get(id, who).href());
    }

    private static Audience audience(String key) {
        return Audience.of(key).orElseThrow(() -> new NotFound(key));
    }

    private static View answer(
            ViewSaving saving,
            String action,
            String list,
            String query,
            String name,
            String audience,
            int version,
            HttpServletRequest request) {
        return switch (saving) {
            case ViewSaving.Saved saved -> {
                Notice.leave(request, Texts.t("view.saved", saved.view().name()));
                yield new Redirect(saved.view().href());
            }
            case ViewSaving.ChangedMeanwhile changed ->
                new RefusedView(
                        action,
                        list,
                        list,
                        query,
                        name,
                        audience,
                        changed.now().version(),
                        Text.of("view.changed", changed.now().name(), name),
                        409);
            case ViewSaving.Refused refused ->
                new RefusedView(action, list, list, query, name, audience, version, problem(refused.reason()), 422);
        };
    }

    private static Text problem(ViewSaving.Reason reason) {
        return switch (reason) {
            case NO_NAME -> Text.of("view.no_name");
            case NAME_TAKEN -> Text.of("view.name_taken");
            case NOT_A_LIST -> Text.of("view.not_a_list");
        };
    }
}
