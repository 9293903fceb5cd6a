package bench.pages;

import bench.browsing.Answer;
import bench.browsing.Browser;
import bench.installation.Failed;
import bench.report.Budget;
import bench.report.Cpu;
import bench.report.Times;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.ArrayList;

/** The search box as it answers while somebody types, and how soon it knows of what was saved. */
final class Searches {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final long LOOK_EVERY_MS = 2_000;

    private final Visit visit;
    private final Browser browser;

    Searches(Visit visit) {
        this.visit = visit;
        this.browser = visit.browser();
    }

    /** Nothing when the data is not there. */
    void measure(Path data) throws IOException, InterruptedException {
        if (!Files.exists(data.resolve("people.csv"))) {
            return;
        }
        List<String> typed = new ArrayList<>(SearchRequests.of(data, visit.random("searches")));
        Collections.shuffle(typed, visit.random("order of searches"));
        waitForIndex(data);
        for (String text : typed.reversed()) {
            find(text); // warms up, in another order
        }
        List<Visit.Try> tries = typed.stream()
                .<Visit.Try>map(text -> () -> find(text).nanos())
                .toList();
        Times times = visit.measure("search as you type", Budget.SEARCH, tries);
        visit.report().add("the slowest of these searches", times.max(), "", Budget.SLOWEST_SEARCH, Cpu.NONE);
    }

    private Answer find(String text) throws IOException, InterruptedException {
        return browser.get("/search/palette?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .mustBe(200);
    }

    /** The index is made after an import, by and by; orders come last. */
    private void waitForIndex(Path data) throws IOException, InterruptedException {
        String last = lastOrder(data);
        long began = System.nanoTime();
        while (!find(last).text().contains("data-record")) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new Failed("The index is not made after " + PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
    }

    private static String lastOrder(Path data) throws IOException {
        try (var rows = Files.lines(data.resolve("orders.csv"))) {
            return rows.reduce((one, other) -> other).orElse("").split(",", 4)[2];
        }
    }
}
