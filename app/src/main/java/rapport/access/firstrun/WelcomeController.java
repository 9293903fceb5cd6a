package rapport.access.firstrun;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.access.EmailAddress;
import rapport.access.PasswordRules;
import rapport.access.SignedInSessions;
import rapport.access.UserChange.Done;
import rapport.access.UserChange.Refused;
import rapport.access.Users;
import rapport.platform.errors.NotFound;
import rapport.platform.settings.Company;
import rapport.platform.settings.Settings;
import rapport.platform.text.Reading;
import rapport.platform.text.Zones;
import rapport.platform.web.Problems;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/**
 * Once there is an administrator, this page is no more. Language, shapes and zone of the company begin as those of the browser that
 * sets it up.
 */
@Controller
class WelcomeController {

    private final Users users;
    private final PasswordRules rules;
    private final FirstRunCode code;
    private final SignedInSessions sessions;
    private final Settings settings;

    WelcomeController(
            Users users, PasswordRules rules, FirstRunCode code, SignedInSessions sessions, Settings settings) {
        this.users = users;
        this.rules = rules;
        this.code = code;
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping("/welcome")
    WelcomePage show(HttpServletRequest request) {
        NotFound.unless(users.isNew(), "/welcome");
        return new WelcomePage("", "", "", code.isAskedFor(request), Problems.NONE);
    }

    @PostMapping("/welcome")
    View setUp(
            @RequestParam String name,
            @RequestParam String company,
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(name = "code", defaultValue = "") String typedCode,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request) {
        NotFound.unless(users.isNew(), "/welcome");
        WelcomeForm form = new WelcomeForm(name, company, email, password);
        boolean asksForCode = code.isAskedFor(request);
        Problems problems = form.problems(rules, !asksForCode || code.isRight(typedCode));
        return problems.none() ? setUp(form, zone, request) : form.page(asksForCode, problems);
    }

    private Redirect setUp(WelcomeForm form, String zone, HttpServletRequest request) {
        EmailAddress email = EmailAddress.parse(form.email()).orElseThrow();
        return switch (users.firstAdministrator(form.name(), email, form.password())) {
            case Refused _ -> throw new NotFound("/welcome");
            case Done done -> {
                settings.put(
                        "company",
                        Company.DEFAULT
                                .named(form.company())
                                .in(Zones.find(zone).orElseGet(Zones::ofThisMachine)));
                settings.put(Reading.TOPIC, Reading.current());
                sessions.start(done.user(), true, request);
                yield new Redirect("/");
            }
        };
    }
}
