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
    private final SecondSteps secondSteps;
    private final SignInLimits limits;
    private final Denials denials;

    Credentials(Users users, Passwords passwords, SecondSteps secondSteps, SignInLimits limits, Denials denials) {
        this.users = users;
        this.passwords = passwords;
        this.secondSteps = secondSteps;
        this.limits = limits;
        this.denials = denials;
    }

    /** @param address from which the request came, as the connection says */
    public SignInCheck check(String email, String password, String address) {
        Optional<EmailAddress> parsed = EmailAddress.parse(email);
        String account = parsed.map(EmailAddress::value).orElse("");
        TooMany tooMany = limits.waitFor(account, address);
        if (tooMany != null) {
            LOG.warn("too many sign-ins from {}", address);
            denials.add(
                    Denials.TOO_MANY, parsed.flatMap(users::find).map(User::id).orElse(null));
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
        LOG.info("user {} gave their password from {}", user.id(), address);
        return new Accepted(user, SignIn.PASSWORD);
    }

    /**
     * Checks the code of somebody whose password was right. Tries are counted apart from those of passwords, which somebody who knows
     * the password could succeed with in between.
     *
     * @param address from which the request came, as the connection says
     */
    public SignInCheck checkCode(User user, String code, String address) {
        String account = "code of " + user.id();
        TooMany tooMany = limits.waitFor(account, address);
        if (tooMany != null) {
            LOG.warn("too many codes for user {} from {}", user.id(), address);
            denials.add(Denials.TOO_MANY, user.id());
            return tooMany;
        }
        Optional<String> factor = secondSteps.use(user.id(), code);
        if (factor.isEmpty()) {
            LOG.warn("code of user {} refused from {}", user.id(), address);
            denials.add(Denials.CODE_FAILED, user.id());
            return new Wrong();
        }
        limits.forgive(account, address);
        LOG.info("user {} gave a {} from {}", user.id(), factor.get(), address);
        return new Accepted(user, factor.get());
    }

    private SignInCheck wrong(Optional<EmailAddress> email, String password, String address) {
        if (email.flatMap(users::find).filter(User::enabled).isEmpty()) {
            passwords.pretend(password);
        }
        LOG.warn("sign-in refused from {}", address);
        // What was typed is not kept: now and then it is a password.
        denials.add(
                Denials.SIGN_IN_FAILED, email.flatMap(users::find).map(User::id).orElse(null));
        return new Wrong();
    }
}
