package rapport.shell.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.errors.NotFound;
import rapport.platform.rates.Rate;
import rapport.platform.rates.RateSaving;
import rapport.platform.rates.RateSaving.ChangedMeanwhile;
import rapport.platform.rates.RateSaving.Saved;
import rapport.platform.rates.RateSaving.Taken;
import rapport.platform.rates.Rates;
import rapport.platform.settings.Settings;
import rapport.platform.text.Formats;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.undo.Deletion;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Notice;
import rapport.platform.web.Problems;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class RatesController {

    private static final String PATH = "/settings/currencies";

    private final Rates rates;
    private final Settings settings;
    private final Moments moments;

    RatesController(Rates rates, Settings settings, Moments moments) {
        this.rates = rates;
        this.settings = settings;
        this.moments = moments;
    }

    @GetMapping(PATH)
    RatesPage list(CurrentUser who) {
        return page(RateForm.fresh(moments.today()), Problems.NONE, null, who);
    }

    @PostMapping(PATH)
    View add(
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String value,
            CurrentUser who,
            HttpServletRequest request) {
        administers(who);
        RateForm form = new RateForm(currency, day, value, 0);
        Problems problems = form.problems(company());
        if (!problems.none()) {
            return page(form, problems, null, who);
        }
        RateSaving saving = rates.add(
                form.currencyTyped().orElseThrow(),
                form.dayTyped().orElseThrow(),
                form.valueTyped().orElseThrow(),
                who);
        return saving instanceof Saved saved
                ? saved(saved, request)
                : page(form, Problems.with("day", Text.of("rate.problem.taken")), null, who);
    }

    @GetMapping(PATH + "/{id}")
    RatePage open(@PathVariable UUID id, CurrentUser who) {
        Rate rate = rates.get(id, who);
        return new RatePage(rate, RateForm.of(rate), Problems.NONE, null);
    }

    @PostMapping(PATH + "/{id}")
    View change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String value,
            @RequestParam int version,
            CurrentUser who,
            HttpServletRequest request) {
        Rate rate = rates.get(id, who);
        RateForm form = new RateForm(rate.currency().getCurrencyCode(), day, value, version);
        Problems problems = form.problems(rate.into());
        if (!problems.none()) {
            return new RatePage(rate, form, problems, null);
        }
        return switch (rates.change(
                id, form.dayTyped().orElseThrow(), form.valueTyped().orElseThrow(), version, who)) {
            case Saved saved -> saved(saved, request);
            case Taken _ -> new RatePage(rate, form, Problems.with("day", Text.of("rate.problem.taken")), null);
            case ChangedMeanwhile _ -> conflict(rates.get(id, who), form);
        };
    }

    @PostMapping(PATH + "/{id}/deletion")
    View remove(@PathVariable UUID id, @RequestParam int version, CurrentUser who, HttpServletRequest request) {
        Rate rate = rates.get(id, who);
        return switch (rates.remove(id, version, who)) {
            case Deletion.Deleted deleted -> {
                String what = Texts.t("rate.removed", rate.currency().getCurrencyCode(), Formats.date(rate.day()));
                Notice.leave(request, what, deleted.undo());
                yield new Redirect(PATH);
            }
            case Deletion.ChangedMeanwhile _ ->
                page(RateForm.fresh(moments.today()), Problems.NONE, Text.of("rate.gone"), who);
        };
    }

    private static RatePage conflict(Rate now, RateForm form) {
        Text theirs = Text.of("rate.problem.changed", Formats.date(now.day()), Formats.number(now.value()));
        return new RatePage(now, form.on(now.version()), Problems.NONE, theirs);
    }

    private static Redirect saved(Saved saved, HttpServletRequest request) {
        Notice.leave(request, Texts.t("rate.saved", saved.rate().currency().getCurrencyCode()));
        return new Redirect(PATH);
    }

    private RatesPage page(RateForm form, Problems problems, @Nullable Text refusal, CurrentUser who) {
        Map<String, String> currencies = Currencies.names();
        currencies.remove(company().getCurrencyCode());
        return new RatesPage(company().getCurrencyCode(), rates.all(who), currencies, form, problems, refusal);
    }

    private Currency company() {
        return settings.company().currency();
    }

    private static void administers(CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), "settings");
    }
}
