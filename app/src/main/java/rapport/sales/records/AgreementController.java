package rapport.sales.records;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
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
import rapport.interactions.Side;
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
import rapport.sales.Agreement;
import rapport.sales.Agreement.Cancellation;
import rapport.sales.AgreementId;
import rapport.sales.AgreementSaving;
import rapport.sales.Agreements;

@Controller
class AgreementController {

    private static final String KIND = "agreement";

    private final Agreements agreements;
    private final FieldForms fields;
    private final Panels panels;
    private final Parties parties;
    private final Settings settings;
    private final Moments moments;

    AgreementController(
            Agreements agreements,
            FieldForms fields,
            Panels panels,
            Parties parties,
            Settings settings,
            Moments moments) {
        this.agreements = agreements;
        this.fields = fields;
        this.panels = panels;
        this.parties = parties;
        this.settings = settings;
        this.moments = moments;
    }

    @GetMapping("/parties/{party}/agreements/new")
    AgreementForm ask(@PathVariable PartyId party, CurrentUser who) {
        Map<String, String> typed = Map.of(
                "starts_on", moments.today().toString(),
                "currency", settings.company().currency().getCurrencyCode());
        return new AgreementForm(
                parties.get(party, who), null, typed, Map.of(), 200, fields.fresh(KIND, who), List.of());
    }

    @PostMapping("/parties/{party}/agreements")
    View add(
            @PathVariable PartyId party,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CurrentUser who) {
        return save(
                new AgreementForm(
                        parties.get(party, who),
                        null,
                        sent.asSingleValueMap(),
                        Map.of(),
                        422,
                        fields.typed(KIND, null, sent, who),
                        List.of()),
                request,
                who);
    }

    @GetMapping("/agreements/{id}")
    AgreementForm show(@PathVariable AgreementId id, CurrentUser who) {
        Agreement agreement = agreements.get(id, who);
        String currency = settings.company().currency().getCurrencyCode();
        return new AgreementForm(
                parties.get(agreement.party(), who),
                id,
                AgreementForm.typed(agreement, currency),
                Map.of(),
                200,
                fields.of(KIND, id.value(), who),
                beside(id, who));
    }

    @PostMapping("/agreements/{id}")
    View change(
            @PathVariable AgreementId id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CurrentUser who) {
        PartyCard party = parties.get(agreements.get(id, who).party(), who);
        return save(
                new AgreementForm(
                        party,
                        id,
                        sent.asSingleValueMap(),
                        Map.of(),
                        422,
                        fields.typed(KIND, id.value(), sent, who),
                        beside(id, who)),
                request,
                who);
    }

    @PostMapping("/agreements/{id}/deletion")
    View delete(@PathVariable AgreementId id, @RequestParam int version, HttpServletRequest request, CurrentUser who) {
        AgreementForm form = show(id, who);
        return switch (agreements.delete(id, version, who)) {
            case Deletion.Deleted deleted -> {
                Notice.leave(request, Texts.t("sales.deleted"), deleted.undo());
                yield new Redirect(form.party().href());
            }
            case Deletion.ChangedMeanwhile _ ->
                with(show(id, who), Map.of("version", Texts.t("sales.not_deleted")), 409);
        };
    }

    private View save(AgreementForm form, HttpServletRequest request, CurrentUser who) {
        Typed typed = new Typed(form.typed());
        Agreement agreement = read(form, typed);
        judge(typed, agreements.check(agreement));
        if (!typed.problems().isEmpty() || !form.own().isFine()) {
            return with(form, typed.problems(), 422);
        }
        AgreementSaving saving;
        try {
            saving = form.id() == null
                    ? agreements.create(agreement, form.own().values(), who)
                    : agreements.update(agreement, form.own().values(), who);
        } catch (DuplicateKeyException taken) {
            return with(form, fields.taken(form.own(), taken));
        }
        return switch (saving) {
            case AgreementSaving.Saved saved -> {
                Notice.leave(request, Texts.t("agreement.saved"));
                yield new Redirect(form.party().href());
            }
            case AgreementSaving.ChangedMeanwhile changed ->
                form.changed(show(agreement.id(), who), AgreementForm.typed(agreement, form.value("currency")));
            case AgreementSaving.Refused refused -> {
                judge(typed, refused.reasons());
                yield with(form, typed.problems(), 422);
            }
        };
    }

    private static Agreement read(AgreementForm form, Typed typed) {
        AgreementId id = form.id();
        return new Agreement(
                id == null ? new AgreementId(Ids.next()) : id,
                form.party().id(),
                typed.value("title"),
                typed.text("number"),
                typed.mandatoryDay("starts_on"),
                typed.day("ends_on"),
                cancellation(typed),
                typed.money("worth", "currency"),
                typed.version());
    }

    private static @Nullable Cancellation cancellation(Typed typed) {
        LocalDate on = typed.day("cancelled_on");
        LocalDate lastDay = typed.day("last_day");
        if (on == null) {
            return null;
        }
        Side by = Side.US.key().equals(typed.value("cancelled_by")) ? Side.US : Side.THEM;
        return new Cancellation(on, by, lastDay == null ? on : lastDay);
    }

    private static AgreementForm with(AgreementForm form, Map<String, String> problems, int status) {
        return new AgreementForm(form.party(), form.id(), form.typed(), problems, status, form.own(), form.beside());
    }

    private List<Content> beside(AgreementId id, CurrentUser who) {
        return panels.at(Place.RAIL, new Subject(KIND, id.value()), who);
    }

    private static AgreementForm with(AgreementForm form, FieldForm own) {
        return new AgreementForm(form.party(), form.id(), form.typed(), Map.of(), 422, own, form.beside());
    }

    private static void judge(Typed typed, Set<AgreementSaving.Reason> reasons) {
        reasons.forEach(reason -> typed.wrong(
                switch (reason) {
                    case NO_TITLE -> "title";
                    case ENDS_BEFORE_IT_STARTS -> "ends_on";
                    case CANCELLED_IN_THE_FUTURE -> "cancelled_on";
                    case LAST_DAY_BEFORE_NOTICE -> "last_day";
                    case NEGATIVE_WORTH -> "worth";
                },
                "agreement.problem." + reason.name().toLowerCase(Locale.ROOT)));
    }
}
