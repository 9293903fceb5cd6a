package rapport.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * Asks somebody who is signed in for their password before something sensitive.
 *
 * @param action the address that is asked again
 * @param fields what was sent to it, and is sent again
 * @param problem why the password just typed will not do; null when none was
 */
public record ProofPage(
        String name,
        String action,
        List<Field> fields,
        @Nullable Text problem,
        int status) implements Page {

    /** The name of the field with the password, which no other form has. */
    static final String PASSWORD = "proof";

    private static final Set<String> NOT_SENT_AGAIN = Set.of(PASSWORD, "_csrf");

    public record Field(String name, String value) {}

    static ProofPage of(HttpServletRequest request, String name, @Nullable Text problem, int status) {
        List<Field> fields = request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_SENT_AGAIN.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
        return new ProofPage(name, request.getRequestURI(), fields, problem, status);
    }

    static ProofPage wrong(HttpServletRequest request, String name) {
        return of(request, name, Text.of("access.proof.wrong"), 422);
    }

    static ProofPage tooMany(HttpServletRequest request, String name, Duration pause) {
        return of(request, name, Text.of("access.sign_in.too_many", SignInPage.minutes(pause)), 429);
    }

    @Override
    public String title() {
        return Texts.t("access.proof.title");
    }
}
