package rapport.access.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * Asks for the code after the password. Whose, it does not say.
 *
 * @param to the path to go on to
 * @param problem why the last one was not taken; null on the first
 */
public record CodePage(String to, @Nullable Text problem, int status) implements Page {

    static CodePage first(String to) {
        return new CodePage(to, null, 200);
    }

    static CodePage wrong(String to) {
        return new CodePage(to, Text.of("access.code.wrong"), 422);
    }

    static CodePage tooMany(String to, Duration pause) {
        return new CodePage(to, Text.of("access.sign_in.too_many", SignInPage.minutes(pause)), 429);
    }

    @Override
    public String title() {
        return Texts.t("access.code.title");
    }
}
