package rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import rapport.Cast;

/** The pages of signing in that no address leads to, one after the other as somebody meets them. */
@BrowserTest
class SignInInBrowserTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final List<String> faults = new ArrayList<>();

    @Test
    void a_second_step_is_set_up_used_and_switched_off(Desk desk) throws Exception {
        Page page = desk.signIn(desk.open(), Cast.carol);
        desk.go(page, "/profile");
        look(page, "profile-safe", desk);

        page.click("text=Set up a second step");
        page.waitForSelector("#secret");
        look(page, "second-step", desk);
        String secret = page.textContent("#secret").replace(" ", "");
        page.fill("#code", "000000");
        page.click("main form button.btn-primary");
        page.waitForSelector("#code-e");
        look(page, "second-step-wrong", desk);
        page.fill("#code", code(secret, 0));
        page.click("main form button.btn-primary");
        page.waitForSelector("ol samp");
        look(page, "recovery-codes", desk);
        assertThat(page.locator("ol samp").count()).isEqualTo(10);
        page.click("text=I have kept them");
        page.waitForSelector("text=Switch off");
        look(page, "profile-two-steps", desk);

        Page other = desk.open();
        desk.go(other, "/sign-in");
        look(other, "sign-in", desk);
        other.click("text=Forgot your password?");
        other.waitForURL("**/sign-in/forgotten");
        look(other, "forgotten", desk);
        desk.go(other, "/sign-in?to=/profile");
        other.fill("#email", Cast.email(Cast.carol));
        other.fill("#password", Cast.PASSWORD);
        other.click("form button[type=submit]");
        other.waitForSelector("#code");
        other.fill("#code", "000000");
        other.click("form button[type=submit]");
        other.waitForSelector("[role=alert]");
        look(other, "code", desk);
        other.fill("#code", code(secret, 1));
        other.click("form button[type=submit]");
        other.waitForURL("**/profile");

        other.click("text=Switch off");
        other.waitForSelector("#proof");
        look(other, "proof", desk);
        other.fill("#proof", Cast.PASSWORD);
        other.click("form button[type=submit]");
        other.waitForSelector("text=Set up a second step");
        assertThat(faults).isEmpty();
        desk.hasNoComplaints();
    }

    private void look(Page page, String name, Desk desk) {
        for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            for (int width : List.of(390, 1440)) {
                page.setViewportSize(width, 900);
                page.evaluate("document.querySelector('#second')?.scrollIntoView()");
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
                String where = name + "-" + colours.name().toLowerCase(Locale.ROOT) + "-" + width;
                desk.picture(page, where);
                faults.addAll(EveryPageTest.axe(page, where));
                faults.addAll(EveryPageTest.sideways(page, where));
            }
        }
    }

    /** As an app makes it from the letters on the page. */
    static String code(String letters, int later) throws GeneralSecurityException {
        byte[] secret = new byte[letters.length() * 5 / 8];
        int waiting = 0;
        int bits = 0;
        int next = 0;
        for (char letter : letters.toCharArray()) {
            waiting = (waiting << 5 | LETTERS.indexOf(letter)) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret[next++] = (byte) (waiting >> bits);
            }
        }
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        long step = Instant.now().getEpochSecond() / 30 + later;
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }
}
