package rapport.directory.links;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
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
import rapport.directory.Link;
import rapport.directory.LinkId;
import rapport.directory.LinkKind;
import rapport.directory.Links;
import rapport.directory.NewLink;
import rapport.directory.Parties;
import rapport.directory.PartyCard;
import rapport.directory.PartyId;
import rapport.directory.Saving;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class LinkController {

    private final Links links;
    private final Parties parties;

    LinkController(Links links, Parties parties) {
        this.links = links;
        this.parties = parties;
    }

    @GetMapping("/parties/{id}/links/new")
    LinkForm ask(@PathVariable PartyId id, @RequestParam(defaultValue = "supplies:to") String kind, CurrentUser who) {
        return new LinkForm(parties.get(id, who), null, "", Map.of("kind", kind), null, 200);
    }

    @PostMapping("/parties/{id}/links")
    View add(
            @PathVariable PartyId id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            CurrentUser who) {
        PartyCard party = parties.get(id, who);
        LinkForm form = new LinkForm(party, null, typed.getOrDefault("other", ""), typed, null, 422);
        List<PartyCard> named = parties.named(form.other(), who);
        Optional<LinkKind> kind = kind(form.value("kind"));
        if (named.size() != 1 || kind.isEmpty()) {
            return wrong(form, named.isEmpty() ? "party.problem.unknown_party" : "party.problem.ambiguous_party");
        }
        Optional<Dates> dates = Dates.read(form);
        if (dates.isEmpty()) {
            return wrong(form, "party.problem.not_a_date");
        }
        PartyId other = named.getFirst().id();
        boolean outward = form.value("kind").endsWith(":to");
        NewLink link = new NewLink(
                outward ? id : other,
                outward ? other : id,
                kind.get(),
                role(form),
                dates.get().since(),
                dates.get().until());
        return answer(links.add(link, who), form, request, who);
    }

    @GetMapping("/links/{id}")
    LinkForm edit(@PathVariable LinkId id, @RequestParam PartyId of, CurrentUser who) {
        Link link = links.find(id, who).orElseThrow(() -> new NotFound(id));
        Map<String, String> typed = Map.of(
                "role", link.role() == null ? "" : link.role(),
                "since", link.since() == null ? "" : link.since().toString(),
                "until", link.until() == null ? "" : link.until().toString(),
                "version", Integer.toString(link.version()));
        return new LinkForm(parties.get(of, who), id, link.other(of).name(), typed, null, 200);
    }

    @PostMapping("/links/{id}")
    View save(
            @PathVariable LinkId id,
            @RequestParam PartyId of,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            CurrentUser who) {
        Link link = links.find(id, who).orElseThrow(() -> new NotFound(id));
        LinkForm form = new LinkForm(parties.get(of, who), id, link.other(of).name(), typed, null, 422);
        Optional<Dates> dates = Dates.read(form);
        if (dates.isEmpty()) {
            return wrong(form, "party.problem.not_a_date");
        }
        return answer(
                links.update(id, role(form), dates.get().since(), dates.get().until(), version, who),
                form,
                request,
                who);
    }

    private View answer(Saving saving, LinkForm form, HttpServletRequest request, CurrentUser who) {
        return switch (saving) {
            case Saving.Saved saved -> {
                Notice.leave(request, Texts.t("party.link.saved"));
                yield new Redirect(form.party().href());
            }
            case Saving.ChangedMeanwhile changed -> {
                LinkId id = Objects.requireNonNull(form.id());
                yield form.changed(edit(id, form.party().id(), who));
            }
            case Saving.AlreadyKnown known -> wrong(form, "party.problem.already_there");
            case Saving.Refused refused ->
                wrong(
                        form,
                        switch (refused.problems().getFirst().reason()) {
                            case SAME_PARTY -> "party.problem.same_party";
                            case ENDS_BEFORE_IT_STARTS -> "party.problem.ends_before_it_starts";
                            default -> "party.problem.already_there";
                        });
        };
    }

    private static LinkForm wrong(LinkForm form, String key) {
        return new LinkForm(form.party(), form.id(), form.other(), form.typed(), Texts.t(key), 422);
    }

    private static @Nullable String role(LinkForm form) {
        return form.value("role").isBlank() ? null : form.value("role").strip();
    }

    private static Optional<LinkKind> kind(String typed) {
        return Arrays.stream(LinkKind.values())
                .filter(kind -> typed.startsWith(kind.key() + ":"))
                .findFirst();
    }

    private record Dates(
            @Nullable LocalDate since, @Nullable LocalDate until) {

        static Optional<Dates> read(LinkForm form) {
            try {
                return Optional.of(new Dates(day(form.value("since")), day(form.value("until"))));
            } catch (DateTimeParseException notADay) {
                return Optional.empty();
            }
        }

        private static @Nullable LocalDate day(String typed) {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        }
    }
}
