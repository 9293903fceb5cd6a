package rapport.customization.fields;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.customization.FieldId;
import rapport.customization.Layouts;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;

/** Where custom fields stand: by drag, and by menu. */
@Controller
class LayoutController {

    private static final String PATH = "/settings/fields/{kind}";

    private final Layouts layouts;

    LayoutController(Layouts layouts) {
        this.layouts = layouts;
    }

    /** An empty section is the first place, an empty "before" the end. */
    @PostMapping(PATH + "/{id}/place")
    Redirect place(
            @PathVariable String kind,
            @PathVariable FieldId id,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String before,
            CurrentUser who) {
        administers(who);
        layouts.place(
                id, section.isEmpty() ? null : uuid(section), before.isEmpty() ? null : new FieldId(uuid(before)), who);
        return back(kind);
    }

    @PostMapping(PATH + "/sections")
    Redirect addSection(
            @PathVariable String kind, @RequestParam String name, CurrentUser who, HttpServletRequest request) {
        administers(who);
        say(layouts.addSection(kind, name, who), "custom.section.added", request);
        return back(kind);
    }

    @PostMapping(PATH + "/sections/{id}")
    Redirect renameSection(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam String name,
            CurrentUser who,
            HttpServletRequest request) {
        administers(who);
        say(layouts.renameSection(kind, id, name, who), "custom.section.renamed", request);
        return back(kind);
    }

    @PostMapping(PATH + "/sections/{id}/removal")
    Redirect removeSection(@PathVariable String kind, @PathVariable UUID id, CurrentUser who) {
        administers(who);
        layouts.removeSection(kind, id, who);
        return back(kind);
    }

    @PostMapping(PATH + "/sections/{id}/place")
    Redirect moveSection(@PathVariable String kind, @PathVariable UUID id, @RequestParam boolean up, CurrentUser who) {
        administers(who);
        layouts.moveSection(kind, id, up, who);
        return back(kind);
    }

    private static void say(boolean done, String key, HttpServletRequest request) {
        Notice.leave(request, Texts.t(done ? key : "custom.section.refused"));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound(text);
        }
    }

    private static Redirect back(String kind) {
        return new Redirect("/settings/fields/" + kind);
    }

    private static void administers(CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), "settings");
    }
}
