package bench.pages;

import bench.browsing.Browser;
import bench.browsing.Contact;
import bench.browsing.Form;
import bench.installation.Failed;
import bench.report.Budget;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long after a contact the standing knows of it. The list shows the last contact that the standing has taken in. */
final class Freshness {

    private static final int TRIES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MS = 20;
    private static final Pattern NAME = Pattern.compile("<h1>([^<]*)</h1>");

    private final Visit visit;
    private final Browser browser;

    Freshness(Visit visit) {
        this.visit = visit;
        this.browser = visit.browser();
    }

    void measure(List<String> relationships) throws IOException, InterruptedException {
        List<String> drawn = new ArrayList<>(relationships);
        Collections.shuffle(drawn, visit.random("freshness"));
        visit.measure(
                "standing up to date after a contact",
                Budget.STANDING,
                drawn.subList(0, Math.min(TRIES, drawn.size())).stream()
                        .<Visit.Try>map(id -> () -> measure(id))
                        .toList());
    }

    private long measure(String id) throws IOException, InterruptedException {
        String html = browser.get("/relationships/" + id).mustBe(200).text();
        String name = NAME.matcher(html)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        String list = Found.path(name);
        Optional<String> before = lastContact(list, id);
        Form form = Contact.form(browser, id);
        Contact.log(browser, form, "Called to hear how the delivery went");
        long saved = System.nanoTime();
        while (lastContact(list, id).equals(before)) {
            if (System.nanoTime() - saved > PATIENCE.toNanos()) {
                throw new Failed("The standing of " + id + " is old after " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
        return System.nanoTime() - saved;
    }

    private Optional<String> lastContact(String list, String id) throws IOException, InterruptedException {
        String html = browser.get(list).mustBe(200).text();
        int row = html.indexOf("/relationships/" + id);
        if (row < 0) {
            throw new Failed("The list does not show relationship " + id);
        }
        String cells = html.substring(row, html.indexOf("</tr>", row));
        return Pattern.compile("datetime=\"([^\"]*)\"")
                .matcher(cells)
                .results()
                .map(at -> at.group(1))
                .findFirst();
    }
}
