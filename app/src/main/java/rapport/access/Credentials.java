package rapport.access;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import rapport.access.SignInCheck.Accepted;
import rapport.access.SignInCheck.TooMany;
import rapport.access.SignInCheck.Wrong;

/**
 * Checks e-mail and password. Unknown, disabled, not yet invited or wrong: the answer is the same and takes as long, so that nobody
 * learns from it who has an account.
 */
@Component
public class Credentials {

    private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);

    private final Users users;
    private final Passwords passwords;
    private final SignInLimits limits;

    Credentials(Users users, Passwords passwords, SignInLimits limits) {
        this.users = users;
        this.passwords = passwords;
        this.limits = limits;
    }

    /** @param address from which the request came, as the connection says */
    public SignInCheck check(String email, String password, String address) {
        Optional<EmailAddress> parsed = EmailAddress.parse(email);
        String account = parsed.map(EmailAddress::value).orElse("");
        TooMany tooMany = limits.waitFor(account, address);
        if (tooMany != null) {
            LOG.warn("too many sign-ins from {}", address);
            return tooMany;
        }
        return parsed.flatMap(users::find)
                .filter(User::enabled)
                .filter(user -> passwords.isRight(user.id(), password))
                .<SignInCheck>map(user -> accepted(user, account, address))
                .orElseGet(() -> wrong(parsed, password, address));
    }

    private SignInCheck accepted(User user, String account, String address) {
        limits.forgive(account, address);
        LOG.info("user {} signed in from {}", user.id(), address);
        return new Accepted(user);
    }

    private SignInCheck wrong(Optional<EmailAddress> email, String password, String address) {
        if (email.flatMap(users::find).filter(User::enabled).isEmpty()) {
            passwords.pretend(password);
        }
        LOG.warn("sign-in refused from {}", address);
        return new Wrong();
    }
}
