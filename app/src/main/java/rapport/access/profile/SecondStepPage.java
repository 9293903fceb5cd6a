package rapport.access.profile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * Shows the secret for an app that makes codes, as an image and in letters, and asks for a first code.
 *
 * @param secret in groups of four letters
 * @param problem why the code just typed will not do; null when none was
 */
public record SecondStepPage(
        String secret, QrImage image, @Nullable Text problem) implements Page {

    /** @param company under whose name the app shows the codes */
    static SecondStepPage of(String secret, String company, String email, @Nullable Text problem) {
        return new SecondStepPage(
                secret.replaceAll("(.{4})(?=.)", "$1 "), QrImage.of(address(secret, company, email)), problem);
    }

    /** As apps read it from the image: otpauth, the key URI format that all of them have taken over. */
    private static String address(String secret, String company, String email) {
        String issuer = encoded("Rapport " + company);
        return "otpauth://totp/" + issuer + ":" + encoded(email) + "?secret=" + secret + "&issuer=" + issuer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String title() {
        return Texts.t("access.second_step.title");
    }

    @Override
    public int status() {
        return problem == null ? 200 : 422;
    }
}
