package bench.pages;

import bench.browsing.Browser;
import bench.browsing.Form;
import bench.browsing.Html;
import bench.installation.Installation;
import bench.report.Budget;
import bench.report.Cpu;
import bench.report.Times;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lists of organisations and people, asked for by a field that the company added itself and by what linked records say. */
final class LinkedLists {

    private static final int COUNT = 200;
    private static final int MOST_FILTERS = 3;
    private static final String LABEL = "Tier";
    private static final String FIELD = "own_tier";
    private static final List<String> TIERS = List.of("gold", "silver", "bronze");
    private static final List<String> TOWNS = List.of("Bergen", "Bilbao", "Porto", "Cork", "Nowhere");
    private static final List<String> JOBS = List.of("Finance", "House manager", "Head chef", "Nobody");
    private static final List<String> NAMES = List.of("an", "north", "kessel", "harbour", "xyzzy");
    private static final List<Integer> DAYS = List.of(7, 90, 700);
    private static final List<Integer> DEPTHS = List.of(1, 1, 1, 1, 2, 3, 10);

    private final Visit visit;
    private final Browser browser;
    private final Random random;

    private LinkedLists(Visit visit) {
        this.visit = visit;
        this.browser = visit.browser();
        this.random = visit.random("linked lists");
    }

    /** Adds the field, gives every organisation of the data a value by an import, and looks. Nothing when the data is not there. */
    static void measure(Installation installation, Visit visit, Path data) throws IOException, InterruptedException {
        Path organisations = data.resolve("organisations.csv");
        if (!Files.exists(organisations)) {
            return;
        }
        LinkedLists lists = new LinkedLists(visit);
        if (lists.addField()) {
            fill(installation, organisations);
            visit.server().waitUntilCalm();
        }
        lists.measure();
    }

    /** Whether it was not there yet. */
    private boolean addField() throws IOException, InterruptedException {
        String path = "/settings/fields/organisation";
        if (browser.get(path).mustBe(200).text().contains(">" + LABEL + "<")) {
            return false;
        }
        Form form = Form.in(browser.get(path + "/new").mustBe(200).text(), path);
        browser.submit(form.with("label", LABEL)
                        .with("type", "choice")
                        .with("choices", String.join("\n", TIERS))
                        .with("indexed", "true"))
                .mustBe(303);
        return true;
    }

    private static void fill(Installation installation, Path organisations) throws IOException, InterruptedException {
        StringBuilder filled = new StringBuilder("id,name," + FIELD + "\n");
        try (Stream<String> rows = Files.lines(organisations).skip(1)) {
            rows.filter(line -> !line.contains("\"")).forEach(row -> {
                String[] cells = row.split(",", 3);
                filled.append(cells[0]).append(',').append(cells[1]).append(',');
                filled.append(TIERS.get(Math.floorMod(cells[0].hashCode(), 3))).append('\n');
            });
        }
        installation.bringIn("organisation", filled);
    }

    private void measure() throws IOException, InterruptedException {
        Times times = visit.measure(
                "lists of organisations and people, also by an own field and over a link", Budget.LIST, lists(this::any));
        visit.report().add("the slowest of these lists", times.max(), "", Budget.SLOWEST_LIST, Cpu.NONE);
        visit.tell("– with at least one condition over a link", lists(this::linked));
    }

    private List<Visit.Try> lists(Supplier<String> first) throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            paths.add(last(first.get(), one(DEPTHS)));
        }
        for (String path : paths) {
            browser.get(path).mustBe(200);
        }
        return paths.stream()
                .<Visit.Try>map(path -> () -> browser.get(path).mustBe(200).nanos())
                .toList();
    }

    /** None to three conditions, of which some are over a link. */
    private String any() {
        return random.nextBoolean() ? organisations(0) : people(0);
    }

    private String linked() {
        return random.nextBoolean() ? organisations(1) : people(1);
    }

    private String organisations(int links) {
        return path(
                "/organisations",
                List.of("name", "town", FIELD),
                List.of("people.job_title==\"" + one(JOBS) + "\""),
                List.of(FIELD + "==" + one(TIERS), "town==" + one(TOWNS), "name==\"*" + one(NAMES) + "*\""),
                links);
    }

    private String people(int links) {
        return path(
                "/people",
                List.of("name", "town", "created_at"),
                List.of("works_at." + FIELD + "==" + one(TIERS), "works_at.town==" + one(TOWNS)),
                List.of(
                        "job_title==\"" + one(JOBS) + "\"",
                        "town==" + one(TOWNS),
                        "name==\"*" + one(NAMES) + "*\"",
                        "created_at=ge=-" + one(DAYS) + "d"),
                links);
    }

    /**
     * @param over conditions over a link
     * @param own conditions on the records themselves
     * @param links how many over a link there are at least
     */
    private String path(String list, List<String> sorts, List<String> over, List<String> own, int links) {
        List<String> sure = drawn(over, links);
        List<String> others = new ArrayList<>(own);
        over.stream().filter(each -> !sure.contains(each)).forEach(others::add);
        List<String> filters = new ArrayList<>(sure);
        filters.addAll(drawn(others, random.nextInt(MOST_FILTERS + 1 - links)));
        return list + "?sort=" + one(sorts) + "&order=" + (random.nextBoolean() ? "down" : "up") + "&filter="
                + URLEncoder.encode(String.join(";", filters), StandardCharsets.UTF_8);
    }

    private List<String> drawn(List<String> from, int count) {
        List<String> drawn = new ArrayList<>(from);
        Collections.shuffle(drawn, random);
        return drawn.subList(0, Math.min(count, drawn.size()));
    }

    /** By the pager; a list that ends before is taken at its last page. */
    private String last(String first, int depth) throws IOException, InterruptedException {
        String path = first;
        for (int page = 1; page < depth; page++) {
            Optional<String> next = Html.link(browser.get(path).mustBe(200).text(), "next");
            if (next.isEmpty()) {
                return path;
            }
            path = next.get();
        }
        browser.get(path).mustBe(200);
        return path;
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
