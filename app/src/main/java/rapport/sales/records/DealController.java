package rapport.sales.records;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import rapport.platform.ids.Ids;
import rapport.platform.settings.Settings;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.undo.Deletion;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import rapport.platform.web.Notice;
import rapport.platform.web.Panel.Place;
import rapport.platform.web.Panels;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;
import rapport.sales.Column;
import rapport.sales.Deal;
import rapport.sales.DealId;
import rapport.sales.DealSaving;
import rapport.sales.Deals;

@Controller
class DealController {

    private static final String KIND = "deal";

    private final Deals deals;
    private final FieldForms fields;
    private final Panels panels;
    private final Parties parties;
    private final Settings settings;
    private final Moments moments;

    DealController(Deals deals, FieldForms fields, Panels panels, Parties parties, Settings settings, Moments moments) {
        this.deals = deals;
        this.fields = fields;
        this.panels = panels;
        this.parties = parties;
        this.settings = settings;
        this.moments = moments;
    }

    @GetMapping("/parties/{party}/deals/new")
    DealForm ask(@PathVariable PartyId party, CurrentUser who) {
        Map<String, String> typed = Map.of(
                "opened_on", moments.today().toString(),
                "currency", settings.company().currency().getCurrencyCode());
        return new DealForm(
                parties.get(party, who),
                null,
                deals.columns(),
                typed,
                Map.of(),
                200,
                fields.fresh(KIND, who),
                List.of());
    }

    @PostMapping("/parties/{party}/deals")
    View add(
            @PathVariable PartyId party,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CurrentUser who) {
        return save(
                new DealForm(
                        parties.get(party, who),
                        null,
                        deals.columns(),
                        sent.asSingleValueMap(),
                        Map.of(),
                        422,
                        fields.typed(KIND, null, sent, who),
                        List.of()),
                null,
                request,
                who);
    }

    @GetMapping("/deals/{id}")
    DealForm show(@PathVariable DealId id, CurrentUser who) {
        Deal deal = deals.get(id, who);
        String currency = settings.company().currency().getCurrencyCode();
        return new DealForm(
                buyer(deal, who),
                id,
                deals.columns(),
                DealForm.typed(deal, currency),
                Map.of(),
                200,
                fields.of(KIND, id.value(), who),
                beside(id, who));
    }

    @PostMapping("/deals/{id}")
    View change(
            @PathVariable DealId id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CurrentUser who) {
        Deal before = deals.get(id, who);
        return save(
                new DealForm(
                        buyer(before, who),
                        id,
                        deals.columns(),
                        sent.asSingleValueMap(),
                        Map.of(),
                        422,
                        fields.typed(KIND, id.value(), sent, who),
                        beside(id, who)),
                before,
                request,
                who);
    }

    @PostMapping("/deals/{id}/deletion")
    View delete(@PathVariable DealId id, @RequestParam int version, HttpServletRequest request, CurrentUser who) {
        DealForm form = show(id, who);
        return switch (deals.delete(id, version, who)) {
            case Deletion.Deleted deleted -> {
                Notice.leave(request, Texts.t("sales.deleted"), deleted.undo());
                yield new Redirect(form.back());
            }
            case Deletion.ChangedMeanwhile _ ->
                with(show(id, who), Map.of("version", Texts.t("sales.not_deleted")), 409);
        };
    }

    private @Nullable PartyCard buyer(Deal deal, CurrentUser who) {
        return deal.party() == null ? null : parties.get(deal.party(), who);
    }

    private View save(DealForm form, @Nullable Deal before, HttpServletRequest request, CurrentUser who) {
        Typed typed = new Typed(form.typed());
        Deal deal = read(form, typed, before, who);
        judge(typed, deals.check(deal));
        if (!typed.problems().isEmpty() || !form.own().isFine()) {
            return with(form, typed.problems(), 422);
        }
        DealSaving saving;
        try {
            saving = before == null
                    ? deals.create(deal, form.own().values(), who)
                    : deals.update(deal, form.own().values(), who);
        } catch (DuplicateKeyException taken) {
            return with(form, fields.taken(form.own(), taken));
        }
        return switch (saving) {
            case DealSaving.Saved saved -> {
                Notice.leave(request, Texts.t("deal.saved"));
                yield new Redirect(form.back());
            }
            case DealSaving.ChangedMeanwhile changed ->
                form.changed(show(deal.id(), who), DealForm.typed(deal, form.value("currency")));
            case DealSaving.Refused refused -> {
                judge(typed, refused.reasons());
                yield with(form, typed.problems(), 422);
            }
        };
    }

    private static Deal read(DealForm form, Typed typed, @Nullable Deal before, CurrentUser who) {
        PartyCard party = form.party();
        return new Deal(
                before == null ? new DealId(Ids.next()) : before.id(),
                typed.value("title"),
                party == null ? null : party.id(),
                column(form.columns(), typed),
                typed.money("worth", "currency"),
                typed.day("opened_on"),
                typed.day("expected_on"),
                typed.day("closed_on"),
                before == null ? who.id() : before.owner(),
                typed.version());
    }

    private static Column column(List<Column> columns, Typed typed) {
        return columns.stream()
                .filter(column -> column.id().toString().equals(typed.value("column")))
                .findFirst()
                .orElseGet(() -> {
                    typed.wrong("column", "sales.problem.no_column");
                    return columns.getFirst();
                });
    }

    private static DealForm with(DealForm form, Map<String, String> problems, int status) {
        return new DealForm(
                form.party(), form.id(), form.columns(), form.typed(), problems, status, form.own(), form.beside());
    }

    private List<Content> beside(DealId id, CurrentUser who) {
        return panels.at(Place.RAIL, new Subject(KIND, id.value()), who);
    }

    private static DealForm with(DealForm form, FieldForm own) {
        return new DealForm(form.party(), form.id(), form.columns(), form.typed(), Map.of(), 422, own, form.beside());
    }

    private static void judge(Typed typed, Set<DealSaving.Reason> reasons) {
        reasons.forEach(reason -> typed.wrong(
                switch (reason) {
                    case NO_TITLE -> "title";
                    case WON_WITHOUT_WORTH, NEGATIVE_WORTH -> "worth";
                    case CLOSED_BEFORE_OPENED, CLOSED_IN_THE_FUTURE -> "closed_on";
                },
                "deal.problem." + reason.name().toLowerCase(Locale.ROOT)));
    }
}
