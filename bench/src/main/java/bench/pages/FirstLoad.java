package bench.pages;

import bench.browsing.Answer;
import bench.browsing.Browser;
import bench.browsing.Html;
import bench.report.Budget;
import bench.report.Cpu;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a browser with an empty cache fetches for the first page of a signed-in user. */
final class FirstLoad {

    private static final double BYTES_PER_KILOBYTE = 1_000;

    private FirstLoad() {}

    static void measure(Visit visit) throws IOException, InterruptedException {
        Cpu before = visit.cpu();
        Browser browser = visit.browser();
        List<Answer> answers = new ArrayList<>();
        answers.add(browser.get("/").mustBe(200));
        String html = answers.getFirst().text();
        List<String> besides = new ArrayList<>(Html.files(html));
        besides.addAll(Html.loadedAtOnce(html));
        for (String path : besides) {
            answers.add(browser.get(path).mustBe(200));
        }
        double kilobytes =
                answers.stream().mapToInt(answer -> answer.body().length).sum() / BYTES_PER_KILOBYTE;
        visit.report().add("first load of the first page", kilobytes, "", Budget.FIRST_LOAD, visit.since(before));
        visit.report().add("requests for it", answers.size(), "", Budget.FIRST_LOAD_REQUESTS, Cpu.NONE);
    }
}
