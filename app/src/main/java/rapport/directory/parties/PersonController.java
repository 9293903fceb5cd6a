package rapport.directory.parties;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.customization.FieldForm;
import rapport.customization.FieldForms;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.directory.People;
import rapport.directory.Person;
import rapport.directory.Saving;
import rapport.directory.Saving.Problem;
import rapport.directory.Saving.Reason;
import rapport.platform.text.Texts;
import rapport.platform.undo.Deletion;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class PersonController {

    private static final String KIND = "person";

    private final People people;
    private final FieldForms fields;
    private final Parties parties;
    private final PartyPages pages;

    PersonController(People people, FieldForms fields, Parties parties, PartyPages pages) {
        this.people = people;
        this.fields = fields;
        this.parties = parties;
        this.pages = pages;
    }

    @GetMapping("/people/new")
    PersonForm ask(
            @RequestParam(required = false) @Nullable PartyId at,
            @RequestParam(defaultValue = "/relationships") String back,
            CurrentUser who) {
        FieldForm own = fields.fresh(KIND, who);
        if (at == null) {
            return PersonForm.empty("", back, own);
        }
        PartyCard organisation = parties.get(at, who);
        return PersonForm.empty(organisation.name(), organisation.href(), own);
    }

    @PostMapping("/people")
    View add(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, CurrentUser who) {
        Map<String, String> typed = sent.asSingleValueMap();
        FieldForm own = fields.typed(KIND, null, sent, who);
        PersonForm form = PersonForm.typed(null, typed, own);
        List<Problem> problems = new ArrayList<>();
        Person read = form.read(0, problems);
        PartyId worksAt = worksAt(form.value("organisation").strip(), problems, who);
        problems.addAll(people.check(read));
        if (!problems.isEmpty() || !own.isFine()) {
            return form.with(Problems.of(problems));
        }
        return answer(
                form,
                () -> people.create(read, own.values(), worksAt, form.role(), typed.containsKey("even_if_known"), who),
                request,
                who);
    }

    private @Nullable PartyId worksAt(String organisation, List<Problem> problems, CurrentUser who) {
        if (organisation.isEmpty()) {
            return null;
        }
        List<PartyCard> named = parties.named(organisation, who).stream()
                .filter(card -> card.kind() == PartyKind.ORGANISATION)
                .toList();
        if (named.size() == 1) {
            return named.getFirst().id();
        }
        problems.add(new Problem(
                "organisation", named.isEmpty() ? Reason.UNKNOWN_ORGANISATION : Reason.AMBIGUOUS_ORGANISATION));
        return null;
    }

    @GetMapping("/people/{id}")
    View show(@PathVariable PartyId id, CurrentUser who) {
        return pages.person(id, who);
    }

    @GetMapping("/people/{id}/edit")
    PersonForm edit(@PathVariable PartyId id, CurrentUser who) {
        return PersonForm.of(people.get(id, who), fields.of(KIND, id.value(), who));
    }

    @PostMapping("/people/{id}")
    View save(
            @PathVariable PartyId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CurrentUser who) {
        people.get(id, who);
        FieldForm own = fields.typed(KIND, id.value(), sent, who);
        PersonForm form = PersonForm.typed(id, sent.asSingleValueMap(), own);
        List<Problem> problems = new ArrayList<>();
        Person read = form.read(version, problems);
        problems.addAll(people.check(read));
        if (!problems.isEmpty() || !own.isFine()) {
            return form.with(Problems.of(problems));
        }
        return answer(form, () -> people.update(read, own.values(), who), request, who);
    }

    @PostMapping("/people/{id}/deletion")
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
    private PersonForm notDeleted(PartyId id, CurrentUser who) {
        return PersonForm.of(people.get(id, who), fields.of(KIND, id.value(), who))
                .notDeleted(Map.of("version", Texts.t("party.not_deleted")));
    }

    private static String name(PersonForm form) {
        return Stream.of("given_name", "family_name")
                .map(field -> form.value(field).strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private View answer(PersonForm form, Supplier<Saving> save, HttpServletRequest request, CurrentUser who) {
        Saving saving;
        try {
            saving = save.get();
        } catch (DuplicateKeyException taken) {
            return form.with(fields.taken(form.own(), taken));
        }
        return switch (saving) {
            case Saving.Saved saved -> {
                Notice.leave(request, Texts.t("party.saved", name(form)));
                yield new Redirect("/people/" + saved.id());
            }
            case Saving.Refused refused -> form.with(Problems.of(refused.problems()));
            case Saving.AlreadyKnown already -> form.alreadyKnown(already.lookAlikes());
            case Saving.ChangedMeanwhile changed -> {
                PartyId id = Objects.requireNonNull(form.id());
                yield form.changed(Typed.of(people.get(id, who)), fields.of(KIND, id.value(), who));
            }
        };
    }
}
