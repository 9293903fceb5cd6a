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
    private static final Pattern DATE = Pattern.compile("datetime=\"([^\"]*)\"");

    private final Visit visit;
    private final Browser browser;

    Freshness(Visit visit) {
        this.visit = visit;
        this.browser = visit.browser();
    }

    void measure(List<String> relationships) throws IOException, InterruptedException {
        List<String> drawn = new ArrayList<>(relationships);
        Collections.shuffle(drawn, visit.random("freshness"));
        List<Visit.Try> tries = new ArrayList<>();
        for (int i = 0; i < drawn.size() && tries.size() < TRIES; i++) {
            String id = drawn.get(i);
            String list = Found.path(name(id));
            // People are not found by all of their name, which is listed the other way round.
            if (row(list, id).isPresent()) {
                tries.add(() -> measure(id, list));
            }
        }
        visit.measure("standing up to date after a contact", Budget.STANDING, tries);
    }

    private long measure(String id, String list) throws IOException, InterruptedException {
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

    private String name(String id) throws IOException, InterruptedException {
        String html = browser.get("/relationships/" + id).mustBe(200).text();
        return NAME.matcher(html)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private Optional<String> lastContact(String list, String id) throws IOException, InterruptedException {
        return row(list, id).stream()
                .flatMap(row -> DATE.matcher(row).results())
                .map(date -> date.group(1))
                .findFirst();
    }

    private Optional<String> row(String list, String id) throws IOException, InterruptedException {
        String html = browser.get(list).mustBe(200).text();
        int row = html.indexOf("/relationships/" + id);
        return row < 0 ? Optional.empty() : Optional.of(html.substring(row, html.indexOf("</tr>", row)));
    }
}
