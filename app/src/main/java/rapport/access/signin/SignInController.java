package rapport.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.access.Credentials;
import rapport.access.SignInCheck.Accepted;
import rapport.access.SignInCheck.TooMany;
import rapport.access.SignInCheck.Wrong;
import rapport.access.SignedInSessions;
import rapport.access.Users;
import rapport.platform.settings.Settings;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class SignInController {

    private final Credentials credentials;
    private final SignedInSessions sessions;
    private final Users users;
    private final Settings settings;

    SignInController(Credentials credentials, SignedInSessions sessions, Users users, Settings settings) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.users = users;
        this.settings = settings;
    }

    @GetMapping("/sign-in")
    View show(
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String again,
            HttpServletRequest request) {
        if (request.getAttribute(CurrentUser.class.getName()) != null) {
            return new Redirect(local(to));
        }
        if (users.isNew()) {
            return new Redirect("/welcome");
        }
        Text notice =
                out != null ? Text.of("access.sign_in.out") : again != null ? Text.of("access.sign_in.again") : null;
        return page(to, notice);
    }

    @PostMapping("/sign-in")
    View signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(defaultValue = "false") boolean keep,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (credentials.check(email, password, request.getRemoteAddr())) {
            case Accepted accepted -> {
                boolean in = sessions.start(accepted.user(), keep, request);
                yield new Redirect(in ? local(to) : "/sign-in/code?to=" + Redirect.asParameter(local(to)));
            }
            case Wrong _ -> page(to, null).wrong(email, keep);
            case TooMany tooMany -> {
                response.setHeader("Retry-After", Long.toString(tooMany.pause().toSeconds() + 1));
                yield page(to, null).tooMany(email, keep, tooMany.pause());
            }
        };
    }

    @PostMapping("/sign-out")
    Redirect signOut(HttpServletRequest request) {
        sessions.signOut(request);
        return new Redirect("/sign-in?out");
    }

    private SignInPage page(String to, @Nullable Text notice) {
        return SignInPage.first(settings.company().name(), local(to), notice);
    }

    /** Never an address from outside, whatever a link to the sign-in page says. */
    private static String local(String to) {
        return Redirect.isLocal(to) ? to : "/";
    }
}
