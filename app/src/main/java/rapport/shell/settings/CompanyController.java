package rapport.shell.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.errors.NotFound;
import rapport.platform.settings.Company;
import rapport.platform.settings.Scales;
import rapport.platform.settings.Settings;
import rapport.platform.settings.Versioned;
import rapport.platform.text.Reading;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Notice;
import rapport.platform.web.Problems;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class CompanyController {

    private final Settings settings;

    CompanyController(Settings settings) {
        this.settings = settings;
    }

    /** The first settings page that this user may see. */
    @GetMapping("/settings")
    Redirect first(CurrentUser who) {
        return new Redirect(who.may(Permission.ADMINISTER) ? "/settings/company" : "/profile");
    }

    @GetMapping("/settings/company")
    CompanyPage show(CurrentUser who) {
        administers(who);
        return new CompanyPage(company(), scales(), reading(), Problems.NONE, List.of());
    }

    @PostMapping("/settings/company")
    View save(
            @RequestParam String name,
            @RequestParam String currency,
            @RequestParam String zone,
            @RequestParam(defaultValue = "") Set<DayOfWeek> days,
            @RequestParam String opens,
            @RequestParam String closes,
            @RequestParam int version,
            CurrentUser who,
            HttpServletRequest request) {
        administers(who);
        CompanyForm form = new CompanyForm(name, currency, zone, days, opens, closes, version);
        Problems problems = form.problems();
        if (!problems.none()) {
            return new CompanyPage(form, scales(), reading(), problems, List.of());
        }
        Company before = settings.company();
        if (settings.replace("company", form.company(), version)) {
            if (!before.currency().equals(form.company().currency())) {
                Notice.leave(request, Texts.t("rate.company_changed", form.currency()));
                return new Redirect("/settings/company");
            }
            return saved("settings.company.saved", request);
        }
        CompanyForm theirs = company();
        return new CompanyPage(
                form.on(theirs.version()), scales(), reading(), Problems.NONE, CompanyForm.differences(form, theirs));
    }

    @PostMapping("/settings/relationships")
    View saveScales(
            @RequestParam Map<String, String> typed,
            @RequestParam int version,
            CurrentUser who,
            HttpServletRequest request) {
        administers(who);
        ScalesForm form = new ScalesForm(typed, version);
        Problems problems = form.problems();
        if (!problems.none()) {
            return new CompanyPage(company(), form, reading(), problems, List.of());
        }
        if (settings.replace(Scales.TOPIC, form.scales(), version)) {
            return saved("settings.scales.saved", request);
        }
        ScalesForm theirs = scales();
        return new CompanyPage(
                company(), form.on(theirs.version()), reading(), Problems.NONE, ScalesForm.differences(form, theirs));
    }

    @PostMapping("/settings/reading")
    View saveReading(
            @RequestParam String language,
            @RequestParam String shape,
            @RequestParam int version,
            CurrentUser who,
            HttpServletRequest request) {
        administers(who);
        ReadingForm theirs = reading();
        ReadingForm form = new ReadingForm(ReadingForm.chosen(language, shape, theirs.reading()), version);
        if (settings.replace(Reading.TOPIC, form.reading(), version)) {
            return saved("settings.reading.saved", request);
        }
        return new CompanyPage(
                company(),
                scales(),
                new ReadingForm(form.reading(), theirs.version()),
                Problems.NONE,
                ReadingForm.differences(form, theirs));
    }

    private static void administers(CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), "settings");
    }

    private static Redirect saved(String key, HttpServletRequest request) {
        Notice.leave(request, Texts.t(key));
        return new Redirect("/settings/company");
    }

    private CompanyForm company() {
        Versioned<Company> setting = settings.current("company", Company.class, Company.DEFAULT);
        return CompanyForm.of(setting);
    }

    private ReadingForm reading() {
        return ReadingForm.of(settings.current(Reading.TOPIC, Reading.class, Reading.DEFAULT));
    }

    private ScalesForm scales() {
        return ScalesForm.of(settings.current(Scales.TOPIC, Scales.class, Scales.DEFAULT));
    }
}
