package bench.pages;

import bench.browsing.Answer;
import bench.browsing.Browser;
import bench.browsing.Html;
import bench.installation.Installation;
import bench.report.Budget;
import bench.report.Cpu;
import bench.report.Row;
import bench.report.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The page of a relationship, with everything it fetches by itself. */
final class Profiles {

    private static final int TRIES = 200;
    private static final int WARMING_UP = 400;
    private static final int TRIES_OF_THE_BUSIEST = 50;
    private static final int WARMING_UP_THE_BUSIEST = 20;
    private static final int MANY_CONTACTS = 3_000;

    private final Visit visit;
    private final Browser browser;

    Profiles(Visit visit) {
        this.visit = visit;
        this.browser = visit.browser();
    }

    /** @param relationships ids, among which the visited ones are drawn */
    void measure(List<String> relationships) throws IOException, InterruptedException {
        List<String> drawn = new ArrayList<>(relationships);
        Collections.shuffle(drawn, visit.random("profiles"));
        for (int i = 0; i < WARMING_UP; i++) {
            load(drawn.get(drawn.size() - 1 - i % drawn.size())); // The other end of the draw than is measured.
        }
        visit.measure(
                "page of a relationship with all it loads",
                Budget.RELATIONSHIP,
                first(drawn, TRIES).stream()
                        .<Visit.Try>map(id -> () -> load(id))
                        .toList());
    }

    /** The relationship with the most contacts in the generated data, filled up to many. */
    void measureBusiest(Installation installation, Path data) throws IOException, InterruptedException {
        Optional<Busiest> busiest = Busiest.in(data);
        Optional<String> id = busiest.isPresent() ? find(busiest.get().name()) : Optional.empty();
        if (busiest.isEmpty() || id.isEmpty()) {
            visit.report()
                    .add(Row.of("page of the busiest relationship", "left out: no generated data here", Cpu.NONE));
            return;
        }
        busiest.get().fillUp(installation, MANY_CONTACTS);
        visit.server().waitUntilCalm();
        for (int i = 0; i < WARMING_UP_THE_BUSIEST; i++) {
            load(id.get()); // What was imported has made the database forget its plans.
        }
        visit.measure(
                "the same with " + Unit.COUNT.text(Math.max(MANY_CONTACTS, busiest.get().contacts())) + " contacts",
                Budget.RELATIONSHIP,
                Collections.<Visit.Try>nCopies(TRIES_OF_THE_BUSIEST, () -> load(id.get())));
    }

    /** One after the other, though a browser would fetch several at once. */
    private long load(String id) throws IOException, InterruptedException {
        Answer page = browser.get("/relationships/" + id).mustBe(200);
        long nanos = page.nanos();
        for (String part : Html.loadedAtOnce(page.text())) {
            nanos += browser.get(part).mustBe(200).nanos();
        }
        return nanos;
    }

    private Optional<String> find(String name) throws IOException, InterruptedException {
        return Html.tags(browser.get(Found.path(name)).mustBe(200).text(), "a").stream()
                .filter(link -> name.equals(link.get("title")))
                .map(link -> link.getOrDefault("href", "").replaceFirst("^/relationships/", ""))
                .findFirst();
    }

    private static List<String> first(List<String> ids, int most) {
        return ids.subList(0, Math.min(most, ids.size()));
    }
}
