package rapport.directory.parties;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.directory.MainPage;
import rapport.directory.Organisation;
import rapport.directory.Organisations;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.directory.Saving;
import rapport.platform.text.Texts;
import rapport.platform.undo.Deletion;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class OrganisationController {

    private final Organisations organisations;
    private final Parties parties;
    private final PartyPages pages;
    private final List<MainPage> mainPages;

    OrganisationController(Organisations organisations, Parties parties, PartyPages pages, List<MainPage> mainPages) {
        this.organisations = organisations;
        this.parties = parties;
        this.pages = pages;
        this.mainPages = mainPages;
    }

    @GetMapping("/organisations/new")
    OrganisationForm ask() {
        return OrganisationForm.empty();
    }

    @PostMapping("/organisations")
    View add(@RequestParam Map<String, String> typed, HttpServletRequest request, CurrentUser who) {
        OrganisationForm form = new OrganisationForm(null, typed, Map.of(), List.of(), false, Map.of());
        Optional<Organisation> read = form.read(0);
        if (read.isEmpty()) {
            return notANumber(form);
        }
        Saving saving = organisations.create(read.get(), form.role(), typed.containsKey("even_if_known"), who);
        return answer(saving, form, request, who);
    }

    @GetMapping("/organisations/{id}")
    View show(@PathVariable PartyId id, CurrentUser who) {
        organisations.get(id, who);
        return mainPages.stream()
                .flatMap(page -> page.of(id, who).stream())
                .findFirst()
                .<View>map(Redirect::new)
                .orElseGet(() -> pages.organisation(id, who));
    }

    @GetMapping("/organisations/{id}/edit")
    OrganisationForm edit(@PathVariable PartyId id, CurrentUser who) {
        return OrganisationForm.of(organisations.get(id, who));
    }

    @PostMapping("/organisations/{id}")
    View save(
            @PathVariable PartyId id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            CurrentUser who) {
        OrganisationForm form = new OrganisationForm(id, typed, Map.of(), List.of(), false, Map.of());
        Optional<Organisation> read = form.read(version);
        return read.isEmpty() ? notANumber(form) : answer(organisations.update(read.get(), who), form, request, who);
    }

    @PostMapping("/organisations/{id}/deletion")
    View delete(@PathVariable PartyId id, @RequestParam int version, HttpServletRequest request, CurrentUser who) {
        String name = parties.get(id, who).name();
        return switch (parties.delete(id, version, who)) {
            case Deletion.Deleted deleted -> {
                Notice.leave(request, Texts.t("party.deleted", name), deleted.undo());
                yield new Redirect("/relationships");
            }
            case Deletion.ChangedMeanwhile _ -> changed(OrganisationForm.of(organisations.get(id, who)));
        };
    }

    /** The form as it is now, to look at before deleting once more. */
    private static OrganisationForm changed(OrganisationForm now) {
        Map<String, String> notDeleted = Map.of("name", Texts.t("party.not_deleted"));
        return new OrganisationForm(now.id(), now.typed(), notDeleted, List.of(), true, now.typed());
    }

    private View answer(Saving saving, OrganisationForm form, HttpServletRequest request, CurrentUser who) {
        return switch (saving) {
            case Saving.Saved saved -> {
                Notice.leave(request, Texts.t("party.saved", form.value("name").strip()));
                yield new Redirect("/organisations/" + saved.id());
            }
            case Saving.Refused refused ->
                new OrganisationForm(
                        form.id(), form.typed(), Problems.of(refused.problems()), List.of(), false, Map.of());
            case Saving.AlreadyKnown already ->
                new OrganisationForm(form.id(), form.typed(), Map.of(), already.lookAlikes(), false, Map.of());
            case Saving.ChangedMeanwhile changed ->
                new OrganisationForm(
                        form.id(),
                        form.typed(),
                        Map.of(),
                        List.of(),
                        true,
                        Typed.of(organisations.get(Objects.requireNonNull(form.id()), who)));
        };
    }

    private static OrganisationForm notANumber(OrganisationForm form) {
        return new OrganisationForm(
                form.id(),
                form.typed(),
                Map.of("employees", Texts.t("party.problem.not_a_number")),
                List.of(),
                false,
                Map.of());
    }
}
