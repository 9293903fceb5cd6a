package rapport.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.access.Credentials;
import rapport.access.SecondSteps;
import rapport.access.SignInCheck.Accepted;
import rapport.access.SignInCheck.TooMany;
import rapport.access.SignInCheck.Wrong;
import rapport.access.SignedInSessions;
import rapport.access.User;
import rapport.platform.text.Texts;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** The second step of signing in, for those who have switched it on. */
@Controller
class CodeController {

    private final Credentials credentials;
    private final SecondSteps secondSteps;
    private final SignedInSessions sessions;

    CodeController(Credentials credentials, SecondSteps secondSteps, SignedInSessions sessions) {
        this.credentials = credentials;
        this.secondSteps = secondSteps;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in/code")
    View show(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        return sessions.halfSignedIn(request).isPresent() ? CodePage.first(local(to)) : new Redirect("/sign-in");
    }

    @PostMapping("/sign-in/code")
    View check(
            @RequestParam String code,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<User> half = sessions.halfSignedIn(request);
        if (half.isEmpty()) {
            return new Redirect("/sign-in?again");
        }
        return switch (credentials.checkCode(half.get(), code, request.getRemoteAddr())) {
            case Accepted accepted -> enter(accepted, local(to), request);
            case Wrong _ -> CodePage.wrong(local(to));
            case TooMany tooMany -> {
                response.setHeader("Retry-After", Long.toString(tooMany.pause().toSeconds() + 1));
                yield CodePage.tooMany(local(to), tooMany.pause());
            }
        };
    }

    private Redirect enter(Accepted accepted, String to, HttpServletRequest request) {
        sessions.finish(accepted.user(), accepted.factor(), request);
        if (accepted.byRecoveryCode()) {
            Notice.leave(
                    request, Texts.t("access.second_step.codes_left", secondSteps.recoveryCodesLeft(accepted.user())));
        }
        return new Redirect(to);
    }

    private static String local(String to) {
        return Redirect.isLocal(to) ? to : "/";
    }
}
