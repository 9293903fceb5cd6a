package rapport.access.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.access.AskPassword;
import rapport.access.SecondSteps;
import rapport.access.SignedInSessions;
import rapport.access.User;
import rapport.access.Users;
import rapport.platform.settings.Settings;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** Switches one's second step on and off. Answers that show a secret are no redirects: it has no place in a session or an address bar. */
@Controller
class SecondStepController {

    private static final Redirect PROFILE = new Redirect("/profile");

    private final SecondSteps secondSteps;
    private final Users users;
    private final SignedInSessions sessions;
    private final Settings settings;

    SecondStepController(SecondSteps secondSteps, Users users, SignedInSessions sessions, Settings settings) {
        this.secondSteps = secondSteps;
        this.users = users;
        this.sessions = sessions;
        this.settings = settings;
    }

    @AskPassword
    @PostMapping("/profile/second-step")
    View begin(CurrentUser who) {
        User user = user(who);
        return secondSteps
                .begin(user)
                .<View>map(secret -> page(user, secret, null))
                .orElse(PROFILE);
    }

    /** All other sessions end; this one goes on, for which the code has just been given. */
    @AskPassword
    @PostMapping("/profile/second-step/confirmation")
    View confirm(@RequestParam String code, CurrentUser who, HttpServletRequest request) {
        User user = user(who);
        Optional<String> secret = secondSteps.begun(user);
        if (secret.isEmpty()) {
            return PROFILE;
        }
        Optional<List<String>> codes = secondSteps.confirm(user, code);
        if (codes.isEmpty()) {
            return page(user, secret.get(), Text.of("access.second_step.code_wrong"));
        }
        sessions.renew(user(who), request);
        return new RecoveryCodesPage(codes.get());
    }

    @AskPassword(always = true)
    @PostMapping("/profile/second-step/removal")
    View remove(CurrentUser who, HttpServletRequest request) {
        secondSteps.remove(user(who));
        sessions.renew(user(who), request);
        Notice.leave(request, Texts.t("access.second_step.removed"));
        return PROFILE;
    }

    @AskPassword
    @PostMapping("/profile/recovery-codes")
    View newRecoveryCodes(CurrentUser who) {
        List<String> codes = secondSteps.newRecoveryCodes(user(who));
        return codes.isEmpty() ? PROFILE : new RecoveryCodesPage(codes);
    }

    private SecondStepPage page(User user, String secret, @Nullable Text problem) {
        return SecondStepPage.of(secret, settings.company().name(), user.email().value(), problem);
    }

    private User user(CurrentUser who) {
        return users.find(Objects.requireNonNull(who.id(), "the system has no profile"))
                .orElseThrow();
    }
}
