package bench.commands;

import bench.installation.Failed;
import bench.installation.Installation;
import bench.installation.Installation.Outcome;
import bench.installation.Json;
import bench.report.Budget;
import bench.report.Cpu;
import bench.report.Report;
import bench.report.Row;
import bench.report.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Imports generated data into an empty home. */
public final class Import {

    private static final Map<String, Budget> BUDGETS =
            Map.of("person", Budget.PEOPLE_PER_SECOND, "interaction", Budget.INTERACTIONS_PER_SECOND);

    private Import() {}

    public static void measure(Installation installation, Path data, Report report)
            throws IOException, InterruptedException {
        if (!installation.isEmpty()) {
            throw new Failed(installation.home() + " is not empty: delete it, or leave the import out");
        }
        installation.newAccount(); // Prepares the program and makes the empty database, neither of which is measured.
        Outcome outcome = installation.run("import", "--json", data.toString());
        double rows = 0;
        for (String file : Json.innermost(outcome.printed())) {
            add(file, report);
            rows += Json.number(file, "read");
        }
        double seconds = outcome.number("seconds");
        report.add(Row.of(
                "import of all " + Unit.COUNT.text(rows) + " rows",
                Unit.SECONDS.text(seconds) + " (" + Unit.PER_SECOND.text(rows / seconds) + ", "
                        + Unit.SECONDS.text(outcome.seconds()) + " with starting and ending)",
                outcome.cpu()));
    }

    private static void add(String file, Report report) {
        String kind = Json.text(file, "kind");
        double rows = Json.number(file, "read");
        double seconds = Json.number(file, "seconds");
        double rejected = Json.number(file, "rejected");
        if (rejected > 0) {
            throw new Failed(Unit.COUNT.text(rejected) + " rows of " + Json.text(file, "file") + " were rejected");
        }
        String what = "import " + Unit.COUNT.text(rows) + " rows of kind " + kind;
        Budget budget = BUDGETS.get(kind);
        if (budget == null) {
            report.add(Row.of(what, rate(rows, seconds), Cpu.NONE));
        } else if (Double.isNaN(seconds)) {
            report.add(Row.of(what, "not known: this Rapport does not say how long each file took", Cpu.NONE));
        } else {
            report.add(what, rows / seconds, String.format(Locale.ROOT, "%.1f s", seconds), budget, Cpu.NONE);
        }
    }

    private static String rate(double rows, double seconds) {
        return Double.isNaN(seconds) || seconds == 0
                ? ""
                : Unit.PER_SECOND.text(rows / seconds) + " (" + Unit.SECONDS.text(seconds) + ")";
    }
}
