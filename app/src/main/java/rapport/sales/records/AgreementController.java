package rapport.sales.records;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import rapport.sales.records.Typed.Unreadable;

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
        Agreement agreement;
        try {
            agreement = read(form);
        } catch (Unreadable unreadable) {
            return with(form, Map.of(unreadable.field(), Texts.t(unreadable.key())), 422);
        }
        if (!form.own().isFine()) {
            return form;
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
            case AgreementSaving.Refused refused -> with(form, problems(refused), 422);
        };
    }

    private static Agreement read(AgreementForm form) throws Unreadable {
        AgreementId id = form.id();
        return new Agreement(
                id == null ? new AgreementId(Ids.next()) : id,
                form.party().id(),
                form.value("title"),
                Typed.text(form.value("number")),
                Typed.mandatoryDay("starts_on", form.value("starts_on")),
                Typed.day("ends_on", form.value("ends_on")),
                cancellation(form),
                form.value("worth").isBlank()
                        ? null
                        : Typed.money("worth", form.value("worth"), Typed.currency("currency", form.value("currency"))),
                Typed.number("version", form.value("version"), BigDecimal.ZERO).intValue());
    }

    private static @Nullable Cancellation cancellation(AgreementForm form) throws Unreadable {
        LocalDate on = Typed.day("cancelled_on", form.value("cancelled_on"));
        if (on == null) {
            return null;
        }
        LocalDate lastDay = Typed.day("last_day", form.value("last_day"));
        Side by = Side.US.key().equals(form.value("cancelled_by")) ? Side.US : Side.THEM;
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

    private static Map<String, String> problems(AgreementSaving.Refused refused) {
        Map<String, String> problems = new LinkedHashMap<>();
        refused.reasons()
                .forEach(reason -> problems.put(
                        switch (reason) {
                            case NO_TITLE -> "title";
                            case ENDS_BEFORE_IT_STARTS -> "ends_on";
                            case CANCELLED_IN_THE_FUTURE -> "cancelled_on";
                            case LAST_DAY_BEFORE_NOTICE -> "last_day";
                            case NEGATIVE_WORTH -> "worth";
                        },
                        Texts.t("agreement.problem." + reason.name().toLowerCase(Locale.ROOT))));
        return problems;
    }
}
