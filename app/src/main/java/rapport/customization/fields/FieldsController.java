package rapport.customization.fields;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.customization.CustomField;
import rapport.customization.CustomFields;
import rapport.customization.FieldId;
import rapport.customization.FieldSaving;
import rapport.customization.FieldSaving.ChangedMeanwhile;
import rapport.customization.FieldSaving.Reason;
import rapport.customization.FieldSaving.Refused;
import rapport.customization.FieldSaving.Saved;
import rapport.customization.Layouts;
import rapport.customization.RecordKinds;
import rapport.platform.errors.NotFound;
import rapport.platform.settings.Settings;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class FieldsController {

    private static final String PATH = "/settings/fields";

    private final CustomFields fields;
    private final Layouts layouts;
    private final RecordKinds kinds;
    private final Settings settings;

    FieldsController(CustomFields fields, Layouts layouts, RecordKinds kinds, Settings settings) {
        this.fields = fields;
        this.layouts = layouts;
        this.kinds = kinds;
        this.settings = settings;
    }

    @GetMapping(PATH)
    Redirect first(CurrentUser who) {
        administers(who);
        return new Redirect(PATH + "/organisation");
    }

    @GetMapping(PATH + "/{kind}")
    FieldsPage show(@PathVariable String kind, CurrentUser who) {
        return page(kind, null, 200, who);
    }

    @GetMapping(PATH + "/{kind}/new")
    FieldPage ask(@PathVariable String kind, CurrentUser who) {
        administers(who);
        kinds.get(kind);
        return form(kind, null, FieldTyped.fresh(currency()), Map.of(), false);
    }

    @PostMapping(PATH + "/{kind}")
    View add(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser who,
            HttpServletRequest request) {
        administers(who);
        FieldTyped typed = FieldTyped.of(sent);
        return answer(fields.add(kind, typed.draft(null), who), kind, null, typed, "custom.field.added", request);
    }

    @GetMapping(PATH + "/{kind}/{id}")
    FieldPage edit(@PathVariable String kind, @PathVariable FieldId id, CurrentUser who) {
        CustomField field = field(kind, id, who);
        return form(kind, field, FieldTyped.of(field, currency()), Map.of(), false);
    }

    @PostMapping(PATH + "/{kind}/{id}")
    View change(
            @PathVariable String kind,
            @PathVariable FieldId id,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser who,
            HttpServletRequest request) {
        CustomField field = field(kind, id, who);
        FieldTyped typed = FieldTyped.of(sent);
        FieldSaving saving = fields.change(id, typed.draft(field.type()), typed.version(), who);
        return answer(saving, kind, field, typed, "custom.field.saved", request);
    }

    @PostMapping(PATH + "/{kind}/{id}/deletion")
    View delete(
            @PathVariable String kind,
            @PathVariable FieldId id,
            @RequestParam int version,
            CurrentUser who,
            HttpServletRequest request) {
        field(kind, id, who);
        return listed(fields.delete(id, version, who), kind, "custom.field.deleted", who, request);
    }

    @PostMapping(PATH + "/{kind}/{id}/restoration")
    View restore(@PathVariable String kind, @PathVariable FieldId id, CurrentUser who, HttpServletRequest request) {
        field(kind, id, who);
        return listed(fields.restore(id, who), kind, "custom.field.restored", who, request);
    }

    @PostMapping(PATH + "/{kind}/{id}/indexes")
    Redirect index(@PathVariable String kind, @PathVariable FieldId id, CurrentUser who) {
        field(kind, id, who);
        fields.tryIndexesAgain(id, who);
        return new Redirect(PATH + "/" + kind);
    }

    private View answer(
            FieldSaving saving,
            String kind,
            @Nullable CustomField field,
            FieldTyped typed,
            String key,
            HttpServletRequest request) {
        return switch (saving) {
            case Saved saved -> {
                Notice.leave(request, Texts.t(key, saved.field().label()));
                yield new Redirect(PATH + "/" + kind);
            }
            case Refused refused -> form(kind, field, typed, refused.reasons(), false);
            case ChangedMeanwhile changed -> form(kind, changed.now(), typed, Map.of(), true);
        };
    }

    private View listed(FieldSaving saving, String kind, String key, CurrentUser who, HttpServletRequest request) {
        return switch (saving) {
            case Saved saved -> {
                Notice.leave(request, Texts.t(key, saved.field().label()));
                yield new Redirect(PATH + "/" + kind);
            }
            case Refused refused -> page(kind, refusal(refused), 422, who);
            case ChangedMeanwhile _ -> page(kind, Text.of("custom.field.changed"), 409, who);
        };
    }

    private static Text refusal(Refused refused) {
        Reason reason = refused.reasons().values().iterator().next();
        return Text.of("custom.refused." + reason.key());
    }

    private CustomField field(String kind, FieldId id, CurrentUser who) {
        CustomField field = fields.get(id, who);
        NotFound.unless(field.kind().equals(kind), id);
        return field;
    }

    private FieldsPage page(String kind, @Nullable Text refusal, int status, CurrentUser who) {
        administers(who);
        kinds.get(kind);
        return new FieldsPage(
                kind,
                kinds.all(),
                fields.of(kind),
                layouts.sections(kind),
                fields.deleted(kind, who),
                fields.indexStates(kind, who),
                refusal,
                status);
    }

    private FieldPage form(
            String kind, @Nullable CustomField field, FieldTyped typed, Map<String, Reason> problems, boolean changed) {
        return new FieldPage(kind, field, typed, problems, List.copyOf(layouts.sections(kind)), changed);
    }

    private String currency() {
        return settings.company().currency().getCurrencyCode();
    }

    private static void administers(CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), "settings");
    }
}
