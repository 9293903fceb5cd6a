package rapport.access.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import rapport.access.Credentials;
import rapport.access.PasswordRules;
import rapport.access.Passwords;
import rapport.access.SignInCheck.Accepted;
import rapport.access.SignInCheck.TooMany;
import rapport.access.SignInCheck.Wrong;
import rapport.access.User;
import rapport.platform.text.Text;
import rapport.platform.web.Problems;

/** Changes one's own password. The current one is asked for, as often as at sign-in, since a machine may be left unlocked. */
@Component
class OwnPassword {

    private final Credentials credentials;
    private final Passwords passwords;
    private final PasswordRules rules;

    OwnPassword(Credentials credentials, Passwords passwords, PasswordRules rules) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.rules = rules;
    }

    /** What is in the way, in which case nothing has changed. */
    Problems change(User user, String current, String next, String address) {
        Map<String, Text> problems = new LinkedHashMap<>();
        switch (credentials.check(user.email().value(), current, address)) {
            case Accepted _ -> {}
            case Wrong _ -> problems.put("current", Text.of("access.profile.current_wrong"));
            case TooMany tooMany ->
                problems.put(
                        "current",
                        Text.of("access.sign_in.too_many", tooMany.pause().toMinutes() + 1));
        }
        rules.objection(next, user.name(), user.email().value())
                .ifPresent(objection -> problems.put("password", objection));
        if (problems.isEmpty()) {
            passwords.set(user.id(), next);
        }
        return new Problems(problems);
    }
}
