package rapport.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.access.LinkMails;
import rapport.access.PasswordResets;
import rapport.access.SignInCheck.TooMany;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** For those who have forgotten their password. The answer is the same for every address. */
@Controller
class ForgottenController {

    private final PasswordResets resets;
    private final LinkMails mails;

    ForgottenController(PasswordResets resets, LinkMails mails) {
        this.resets = resets;
        this.mails = mails;
    }

    @GetMapping("/sign-in/forgotten")
    ForgottenPage show(@RequestParam(required = false) @Nullable String asked) {
        return ForgottenPage.first(mails.arePossible(), asked != null);
    }

    @PostMapping("/sign-in/forgotten")
    View ask(@RequestParam String email, HttpServletRequest request, HttpServletResponse response) {
        if (!mails.arePossible()) {
            return ForgottenPage.first(false, false);
        }
        TooMany tooMany = resets.ask(email, request.getRemoteAddr());
        if (tooMany != null) {
            response.setHeader("Retry-After", Long.toString(tooMany.pause().toSeconds() + 1));
            return ForgottenPage.tooMany(email, tooMany.pause());
        }
        return new Redirect("/sign-in/forgotten?asked");
    }
}
