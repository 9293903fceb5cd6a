package rapport.customization.values;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.customization.FieldForm;
import rapport.customization.FieldForms;
import rapport.customization.RecordKinds;
import rapport.customization.RecordKinds.Known;
import rapport.customization.RecordValues;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class ValuesController {

    private final FieldForms forms;
    private final RecordKinds kinds;
    private final RecordValues values;

    ValuesController(FieldForms forms, RecordKinds kinds, RecordValues values) {
        this.forms = forms;
        this.kinds = kinds;
        this.values = values;
    }

    @GetMapping("/records/{kind}/{id}/fields")
    ValuesPage show(@PathVariable String kind, @PathVariable UUID id, CurrentUser who) {
        Known record = record(kind, id, who);
        return page(record, record.version(), forms.of(kind, id, who));
    }

    @PostMapping("/records/{kind}/{id}/fields")
    View save(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CurrentUser who) {
        Known record = record(kind, id, who);
        FieldForm form = forms.typed(kind, id, sent, who);
        if (!form.isFine()) {
            return page(record, version, form);
        }
        try {
            if (values.set(kind, id, form.values(), version, who)) {
                Notice.leave(request, Texts.t("custom.values_saved"));
                return new Redirect(record.href());
            }
        } catch (DuplicateKeyException taken) {
            return page(record, version, forms.taken(form, taken));
        }
        Known now = record(kind, id, who);
        return new ValuesPage(
                kind,
                id,
                now.label(),
                now.href(),
                now.version(),
                form,
                true,
                form.differences(forms.of(kind, id, who)));
    }

    /** The field asks with its own name; whichever it is. */
    @GetMapping("/records/{kind}/names")
    RecordNames names(@PathVariable String kind, @RequestParam Map<String, String> typed, CurrentUser who) {
        String start = typed.values().stream().findFirst().orElse("");
        return new RecordNames(kinds.namesBeginning(kind, start, who));
    }

    private Known record(String kind, UUID id, CurrentUser who) {
        NotFound.unless(who.may(Permission.EDIT), id);
        return kinds.known(kind, id, who);
    }

    private static ValuesPage page(Known record, int version, FieldForm form) {
        return new ValuesPage(
                record.kind(), record.id(), record.label(), record.href(), version, form, false, List.of());
    }
}
