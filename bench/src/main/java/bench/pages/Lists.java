package bench.pages;

import bench.browsing.Browser;
import bench.browsing.Html;
import bench.report.Budget;
import bench.report.Cpu;
import bench.report.Times;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks to the pages that are measured, by the pager as people do, then measures each. */
final class Lists {

    private static final Pattern RELATIONSHIP =
            Pattern.compile("href=\"/relationships/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<String> paths = new ArrayList<>();
    private final SortedSet<String> seen = new TreeSet<>();
    private final Browser browser;

    private Lists(Browser browser) {
        this.browser = browser;
    }

    /** Looks every requested page up, which also warms the server up. */
    static Lists walk(Browser browser, ListRequests requests) throws IOException, InterruptedException {
        Lists lists = new Lists(browser);
        List<String> owners = lists.owners();
        for (ListRequest request : requests.all()) {
            lists.paths.add(lists.last(request.path(owners), request.depth()));
        }
        return lists;
    }

    List<String> paths() {
        return Collections.unmodifiableList(paths);
    }

    /** The ids of relationships met on the way, in the order of their ids. */
    List<String> relationships() {
        return List.copyOf(seen);
    }

    /** Each once to warm up, then each once. */
    void measure(Visit visit) throws IOException, InterruptedException {
        for (String path : paths) {
            load(path);
        }
        Times times = visit.measure(
                "lists of relationships, 50 rows",
                Budget.LIST,
                paths.stream().<Visit.Try>map(path -> () -> load(path)).toList());
        visit.report().add("the slowest of these lists", times.max(), "", Budget.SLOWEST_LIST, Cpu.NONE);
    }

    private long load(String path) throws IOException, InterruptedException {
        return browser.get(path).mustBe(200).nanos();
    }

    /** A list that ends before is taken at its last page. */
    private String last(String first, int depth) throws IOException, InterruptedException {
        String path = first;
        for (int page = 1; ; page++) {
            String html = browser.get(path).mustBe(200).text();
            remember(html);
            Optional<String> next = Html.link(html, "next");
            if (page == depth || next.isEmpty()) {
                return path;
            }
            path = next.get();
        }
    }

    private void remember(String html) {
        Matcher link = RELATIONSHIP.matcher(html);
        while (link.find()) {
            seen.add(link.group(1));
        }
    }

    /** As the form of a condition on the owner offers them. */
    private List<String> owners() throws IOException, InterruptedException {
        String html = browser.get("/relationships?ask=owner").mustBe(200).text();
        return Html.tags(html, "input").stream()
                .filter(input -> "value".equals(input.get("name")))
                .map(input -> input.getOrDefault("value", ""))
                .filter(owner -> ID.matcher(owner).matches())
                .toList();
    }
}
