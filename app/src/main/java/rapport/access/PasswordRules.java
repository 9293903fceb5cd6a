package rapport.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.platform.text.Text;

/**
 * Which passwords are good enough: long, and not one that everybody tries first. Nothing is asked about digits and signs, which
 * only makes passwords harder to remember (NIST SP 800-63B, section 3.1.1.2).
 */
@Component
public class PasswordRules {

    public static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private final CommonPasswords common = CommonPasswords.read();

    /** Why a password will not do; empty when it will. */
    public Optional<Text> objection(String password, String name, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Text.of("access.password.short", SHORTEST, length));
        }
        if (length > LONGEST) {
            return Optional.of(Text.of("access.password.long", LONGEST));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (common.contain(plain)) {
            return Optional.of(Text.of("access.password.common"));
        }
        if (plain.equals(email.strip().toLowerCase(Locale.ROOT)) || plain.equals(name.toLowerCase(Locale.ROOT))) {
            return Optional.of(Text.of("access.password.own_name"));
        }
        return Optional.empty();
    }
}
