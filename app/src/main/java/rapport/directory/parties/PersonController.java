package rapport.directory.parties;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.directory.People;
import rapport.directory.Person;
import rapport.directory.Saving;
import rapport.platform.text.Texts;
import rapport.platform.undo.Deletion;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class PersonController {

    private final People people;
    private final Parties parties;
    private final PartyPages pages;

    PersonController(People people, Parties parties, PartyPages pages) {
        this.people = people;
        this.parties = parties;
        this.pages = pages;
    }

    @GetMapping("/people/new")
    PersonForm ask(@RequestParam(required = false) @Nullable PartyId at, CurrentUser who) {
        return PersonForm.empty(at == null ? "" : parties.get(at, who).name());
    }

    @PostMapping("/people")
    View add(@RequestParam Map<String, String> typed, HttpServletRequest request, CurrentUser who) {
        PersonForm form = new PersonForm(null, typed, Map.of(), List.of(), false, Map.of());
        Optional<Person> read = form.read(0);
        if (read.isEmpty()) {
            return wrong(form, "born_on", "party.problem.not_a_date");
        }
        String organisation = form.value("organisation").strip();
        List<PartyCard> named = organisation.isEmpty()
                ? List.of()
                : parties.named(organisation, who).stream()
                        .filter(card -> card.kind() == PartyKind.ORGANISATION)
                        .toList();
        if (!organisation.isEmpty() && named.size() != 1) {
            return wrong(
                    form,
                    "organisation",
                    named.isEmpty() ? "party.problem.unknown_organisation" : "party.problem.ambiguous_organisation");
        }
        PartyId worksAt = named.isEmpty() ? null : named.getFirst().id();
        Saving saving = people.create(read.get(), worksAt, form.role(), typed.containsKey("even_if_known"), who);
        return answer(saving, form, request, who);
    }

    @GetMapping("/people/{id}")
    View show(@PathVariable PartyId id, CurrentUser who) {
        return pages.person(id, who);
    }

    @GetMapping("/people/{id}/edit")
    PersonForm edit(@PathVariable PartyId id, CurrentUser who) {
        return PersonForm.of(people.get(id, who));
    }

    @PostMapping("/people/{id}")
    View save(
            @PathVariable PartyId id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            CurrentUser who) {
        PersonForm form = new PersonForm(id, typed, Map.of(), List.of(), false, Map.of());
        Optional<Person> read = form.read(version);
        return read.isEmpty()
                ? wrong(form, "born_on", "party.problem.not_a_date")
                : answer(people.update(read.get(), who), form, request, who);
    }

    @PostMapping("/people/{id}/deletion")
    View delete(@PathVariable PartyId id, @RequestParam int version, HttpServletRequest request, CurrentUser who) {
        String name = parties.get(id, who).name();
        return switch (parties.delete(id, version, who)) {
            case Deletion.Deleted deleted -> {
                Notice.leave(request, Texts.t("party.deleted", name), deleted.undo());
                yield new Redirect("/relationships");
            }
            case Deletion.ChangedMeanwhile _ -> changed(PersonForm.of(people.get(id, who)));
        };
    }

    /** The form as it is now, to look at before deleting once more. */
    private static PersonForm changed(PersonForm now) {
        Map<String, String> notDeleted = Map.of("family_name", Texts.t("party.not_deleted"));
        return new PersonForm(now.id(), now.typed(), notDeleted, List.of(), true, now.typed());
    }

    private View answer(Saving saving, PersonForm form, HttpServletRequest request, CurrentUser who) {
        return switch (saving) {
            case Saving.Saved saved -> {
                Notice.leave(
                        request,
                        Texts.t("party.saved", people.get(saved.id(), who).name()));
                yield new Redirect("/people/" + saved.id());
            }
            case Saving.Refused refused ->
                new PersonForm(form.id(), form.typed(), Problems.of(refused.problems()), List.of(), false, Map.of());
            case Saving.AlreadyKnown already ->
                new PersonForm(form.id(), form.typed(), Map.of(), already.lookAlikes(), false, Map.of());
            case Saving.ChangedMeanwhile changed ->
                new PersonForm(
                        form.id(),
                        form.typed(),
                        Map.of(),
                        List.of(),
                        true,
                        Typed.of(people.get(Objects.requireNonNull(form.id()), who)));
        };
    }

    private static PersonForm wrong(PersonForm form, String field, String key) {
        return new PersonForm(form.id(), form.typed(), Map.of(field, Texts.t(key)), List.of(), false, Map.of());
    }
}
