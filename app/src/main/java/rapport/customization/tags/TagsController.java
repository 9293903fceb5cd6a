package rapport.customization.tags;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.customization.TagId;
import rapport.customization.TagSaving;
import rapport.customization.Tags;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class TagsController {

    private static final String PATH = "/settings/tags";

    private final Tags tags;

    TagsController(Tags tags) {
        this.tags = tags;
    }

    @GetMapping(PATH)
    TagsPage show(CurrentUser who) {
        return page(null, 200, who);
    }

    @PostMapping(PATH + "/{id}")
    View change(
            @PathVariable TagId id,
            @RequestParam String name,
            @RequestParam int colour,
            @RequestParam int version,
            CurrentUser who,
            HttpServletRequest request) {
        administers(who);
        return switch (tags.change(id, name, colour, version, who)) {
            case TagSaving.Saved saved -> {
                Notice.leave(request, Texts.t("tag.saved", saved.tag().name()));
                yield new Redirect(PATH);
            }
            case TagSaving.NoName _ -> page(Text.of("tag.no_name"), 422, who);
            case TagSaving.NameTaken _ -> page(Text.of("tag.taken", name), 422, who);
            case TagSaving.ChangedMeanwhile changed ->
                page(Text.of("tag.changed", changed.now().name(), name), 409, who);
        };
    }

    @PostMapping(PATH + "/{id}/deletion")
    Redirect delete(@PathVariable TagId id, CurrentUser who, HttpServletRequest request) {
        administers(who);
        tags.delete(id, who);
        Notice.leave(request, Texts.t("tag.deleted"));
        return new Redirect(PATH);
    }

    private TagsPage page(@Nullable Text refusal, int status, CurrentUser who) {
        administers(who);
        return new TagsPage(tags.all(), tags.counts(who), refusal, status);
    }

    private static void administers(CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), "settings");
    }
}
