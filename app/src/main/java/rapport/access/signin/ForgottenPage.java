package rapport.access.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * Asks for an address to which a link is sent, or says whom to ask instead.
 *
 * @param possible whether links can be mailed
 * @param asked whether somebody has just asked for one
 * @param problem why that was not heard; null when it was
 */
public record ForgottenPage(
        boolean possible,
        boolean asked,
        String email,
        @Nullable Text problem,
        int status) implements Page {

    static ForgottenPage first(boolean possible, boolean asked) {
        return new ForgottenPage(possible, asked, "", null, 200);
    }

    static ForgottenPage tooMany(String email, Duration pause) {
        return new ForgottenPage(
                true, false, email, Text.of("access.sign_in.too_many", SignInPage.minutes(pause)), 429);
    }

    @Override
    public String title() {
        return Texts.t("access.reset.title");
    }
}
