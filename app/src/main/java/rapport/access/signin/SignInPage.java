package rapport.access.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * The page to sign in.
 *
 * @param email as typed, so that it need not be typed again
 * @param to the path to go on to
 * @param notice what happened before, if anything
 * @param problem why the last try was not heard; null on the first
 */
public record SignInPage(
        String company,
        String email,
        String to,
        boolean keep,
        @Nullable Text notice,
        @Nullable Text problem,
        int status)
        implements Page {

    static SignInPage first(String company, String to, @Nullable Text notice) {
        return new SignInPage(company, "", to, true, notice, null, 200);
    }

    SignInPage wrong(String typed, boolean kept) {
        return new SignInPage(company, typed, to, kept, null, Text.of("access.sign_in.wrong"), 422);
    }

    SignInPage tooMany(String typed, boolean kept, Duration pause) {
        return new SignInPage(company, typed, to, kept, null, Text.of("access.sign_in.too_many", minutes(pause)), 429);
    }

    /** Begun minutes, as they are told to somebody who has to wait. */
    static long minutes(Duration pause) {
        return Math.max(1, (pause.toSeconds() + 59) / 60);
    }

    @Override
    public String title() {
        return Texts.t("access.sign_in.title");
    }
}
