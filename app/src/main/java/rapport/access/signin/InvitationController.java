package rapport.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.access.Invitations;
import rapport.access.PasswordRules;
import rapport.access.SignedInSessions;
import rapport.access.User;
import rapport.platform.settings.Settings;
import rapport.platform.text.Text;
import rapport.platform.web.Problems;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** Seeing the page does not use the link up: programs that look at links in mails would. */
@Controller
class InvitationController {

    private final Invitations invitations;
    private final PasswordRules rules;
    private final SignedInSessions sessions;
    private final Settings settings;

    InvitationController(Invitations invitations, PasswordRules rules, SignedInSessions sessions, Settings settings) {
        this.invitations = invitations;
        this.rules = rules;
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping("/invitation/{token}")
    View show(@PathVariable String token) {
        return invitations
                .find(token)
                .<View>map(user -> page(token, user, Problems.NONE))
                .orElseGet(InvitationOver::new);
    }

    @PostMapping("/invitation/{token}")
    View accept(@PathVariable String token, @RequestParam String password, HttpServletRequest request) {
        Optional<User> invited = invitations.find(token);
        if (invited.isEmpty()) {
            return new InvitationOver();
        }
        User user = invited.get();
        Optional<Text> objection =
                rules.objection(password, user.name(), user.email().value());
        if (objection.isPresent()) {
            return page(token, user, Problems.with("password", objection.get()));
        }
        return invitations
                .accept(token, password)
                .<View>map(ready -> enter(ready, request))
                .orElseGet(InvitationOver::new);
    }

    private View enter(User user, HttpServletRequest request) {
        return new Redirect(sessions.start(user, false, request) ? "/" : "/sign-in/code");
    }

    private InvitationPage page(String token, User user, Problems problems) {
        return new InvitationPage(
                settings.company().name(), token, user.name(), user.email().value(), !user.canSignIn(), problems);
    }
}
