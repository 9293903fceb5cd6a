package bench.commands;

import bench.installation.Installation;
import bench.installation.Installation.Outcome;
import bench.report.Budget;
import bench.report.Report;
import bench.report.Unit;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Assesses all relationships: the first time, with the history of their stages, and as of an earlier day. */
public final class Assessment {

    private static final int DAYS_BACK = 180;

    private Assessment() {}

    /** @param isFirst nothing of this home has been assessed yet; else only the other is measured */
    public static void measure(Installation installation, boolean isFirst, Report report)
            throws IOException, InterruptedException {
        if (isFirst) {
            add(
                    "first assessment, with monthly history",
                    Budget.FIRST_ASSESSMENT,
                    installation.run("assess", "--json"),
                    report);
        }
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS_BACK);
        add(
                "assessment as of " + DAYS_BACK + " days ago",
                Budget.ASSESSMENT_AS_OF,
                installation.run("assess", "--json", "--as-of", day.toString()),
                report);
    }

    private static void add(String what, Budget budget, Outcome outcome, Report report) {
        report.add(
                what + ", " + Unit.COUNT.text(outcome.number("relationships")) + " relationships",
                outcome.number("seconds"),
                Unit.SECONDS.text(outcome.seconds()) + " with starting and ending",
                budget,
                outcome.cpu());
    }
}
