package rapport.customization.tags;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.customization.RecordKinds;
import rapport.customization.TagId;
import rapport.customization.TagSaving;
import rapport.customization.Tags;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;

/** Sticks tags to a record and takes them off. Its page shows the panel anew. */
@Controller
class RecordTagsController {

    private final Tags tags;
    private final RecordKinds kinds;

    RecordTagsController(Tags tags, RecordKinds kinds) {
        this.tags = tags;
        this.kinds = kinds;
    }

    @PostMapping("/records/{kind}/{id}/tags")
    Redirect add(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam String name,
            CurrentUser who,
            HttpServletRequest request) {
        if (tags.add(kind, id, name, who) instanceof TagSaving.NoName) {
            Notice.leave(request, Texts.t("tag.no_name"));
        }
        return page(kind, id, who);
    }

    @PostMapping("/records/{kind}/{id}/tags/{tag}/removal")
    Redirect remove(@PathVariable String kind, @PathVariable UUID id, @PathVariable TagId tag, CurrentUser who) {
        tags.remove(kind, id, tag, who);
        return page(kind, id, who);
    }

    private Redirect page(String kind, UUID id, CurrentUser who) {
        return new Redirect(kinds.known(kind, id, who).href());
    }
}
