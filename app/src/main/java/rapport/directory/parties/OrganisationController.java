package rapport.directory.parties;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.customization.FieldForm;
import rapport.customization.FieldForms;
import rapport.directory.MainPage;
import rapport.directory.Organisation;
import rapport.directory.Organisations;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.directory.Saving;
import rapport.directory.Saving.Problem;
import rapport.platform.text.Texts;
import rapport.platform.undo.Deletion;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class OrganisationController {

    private static final String KIND = "organisation";

    private final Organisations organisations;
    private final Parties parties;
    private final FieldForms fields;
    private final PartyPages pages;
    private final List<MainPage> mainPages;

    OrganisationController(
            Organisations organisations,
            Parties parties,
            FieldForms fields,
            PartyPages pages,
            List<MainPage> mainPages) {
        this.organisations = organisations;
        this.parties = parties;
        this.fields = fields;
        this.pages = pages;
        this.mainPages = mainPages;
    }

    @GetMapping("/organisations/new")
    OrganisationForm ask(@RequestParam(defaultValue = "/relationships") String back, CurrentUser who) {
        return OrganisationForm.empty(back, fields.fresh(KIND, who));
    }

    @PostMapping("/organisations")
    View add(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, CurrentUser who) {
        Map<String, String> typed = sent.asSingleValueMap();
        FieldForm own = fields.typed(KIND, null, sent, who);
        OrganisationForm form = OrganisationForm.typed(null, typed, own);
        List<Problem> problems = new ArrayList<>();
        Organisation read = form.read(0, problems);
        problems.addAll(organisations.check(read));
        if (!problems.isEmpty() || !own.isFine()) {
            return form.with(Problems.of(problems));
        }
        return answer(
                form,
                () -> organisations.create(read, own.values(), form.role(), typed.containsKey("even_if_known"), who),
                request,
                who);
    }

    @GetMapping("/organisations/{id}")
    View show(@PathVariable PartyId id, CurrentUser who) {
        if (organisations.find(id, who).isEmpty()) {
            return pages.survivor(id, who);
        }
        return mainPages.stream()
                .flatMap(page -> page.of(id, who).stream())
                .findFirst()
                .<View>map(Redirect::new)
                .orElseGet(() -> pages.organisation(id, who));
    }

    @GetMapping("/organisations/{id}/edit")
    OrganisationForm edit(@PathVariable PartyId id, CurrentUser who) {
        return OrganisationForm.of(organisations.get(id, who), fields.of(KIND, id.value(), who));
    }

    @PostMapping("/organisations/{id}")
    View save(
            @PathVariable PartyId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CurrentUser who) {
        organisations.get(id, who);
        FieldForm own = fields.typed(KIND, id.value(), sent, who);
        OrganisationForm form = OrganisationForm.typed(id, sent.asSingleValueMap(), own);
        List<Problem> problems = new ArrayList<>();
        Organisation read = form.read(version, problems);
        problems.addAll(organisations.check(read));
        if (!problems.isEmpty() || !own.isFine()) {
            return form.with(Problems.of(problems));
        }
        return answer(form, () -> organisations.update(read, own.values(), who), request, who);
    }

    @PostMapping("/organisations/{id}/deletion")
    View delete(@PathVariable PartyId id, @RequestParam int version, HttpServletRequest request, CurrentUser who) {
        String name = parties.get(id, who).name();
        return switch (parties.delete(id, version, who)) {
            case Deletion.Deleted deleted -> {
                Notice.leave(request, Texts.t("party.deleted", name), deleted.undo());
                yield new Redirect("/relationships");
            }
            case Deletion.ChangedMeanwhile _ -> notDeleted(id, who);
        };
    }

    /** The form as it is now, to look at before deleting once more. */
    private OrganisationForm notDeleted(PartyId id, CurrentUser who) {
        return OrganisationForm.of(organisations.get(id, who), fields.of(KIND, id.value(), who))
                .notDeleted(Map.of("version", Texts.t("party.not_deleted")));
    }

    private View answer(OrganisationForm form, Supplier<Saving> save, HttpServletRequest request, CurrentUser who) {
        Saving saving;
        try {
            saving = save.get();
        } catch (DuplicateKeyException taken) {
            return form.with(fields.taken(form.own(), taken));
        }
        return switch (saving) {
            case Saving.Saved saved -> {
                Notice.leave(request, Texts.t("party.saved", form.value("name").strip()));
                yield new Redirect("/organisations/" + saved.id());
            }
            case Saving.Refused refused -> form.with(Problems.of(refused.problems()));
            case Saving.AlreadyKnown already -> form.alreadyKnown(already.lookAlikes());
            case Saving.ChangedMeanwhile changed -> {
                PartyId id = Objects.requireNonNull(form.id());
                yield form.changed(Typed.of(organisations.get(id, who)), fields.of(KIND, id.value(), who));
            }
        };
    }
}
