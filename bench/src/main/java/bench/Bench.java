package bench;

import bench.commands.Assessment;
import bench.commands.Crash;
import bench.commands.Generation;
import bench.commands.Import;
import bench.commands.Start;
import bench.installation.Failed;
import bench.installation.Installation;
import bench.pages.Pages;
import bench.report.Machine;
import bench.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The entry: {@code bench/run pages --size small}. */
public final class Bench {

    private static final String USE = """
            bench/run WHAT… [--size small|medium|large] [--data DIR] [--home DIR] [--seed N] [--rounds N] [--out FILE]

              generate   make a company's data up, into the data folder
              import     import it into the home folder, which must be empty
              assess     assess its relationships: the first time only straight after import, and as of an earlier day
              pages      serve the home; measure lists, pages, saving, many clients, memory, first load
              start      start it five times
              crash      kill server and database while contacts are saved, and look for what is missing
              all        all of these in this order
              requests   print the lists that `pages` asks for

            Data and home are folders under bench/target/measured unless named; so is the file with the table. What Rapport says
            besides is in a file beside the home, HOME.log.
            `pages` and `crash` add contacts and people to the home.
            """;
    private static final List<String> ALL = List.of("generate", "import", "assess", "pages", "start", "crash");

    private final Options options;
    private final Installation installation;
    private final Report report;

    private Bench(Options options) throws IOException, InterruptedException {
        this.options = options;
        this.installation = new Installation(options.root().resolve("rapport"), options.home());
        this.report = new Report(options.size(), Machine.description(options.root()), System.out);
    }

    /** @param arguments the folder of the repository, then what the user typed */
    public static void main(String... arguments) throws IOException, InterruptedException {
        try {
            run(Options.of(
                    Path.of(arguments[0]),
                    List.of(arguments).subList(1, arguments.length).toArray(String[]::new)));
        } catch (Failed e) {
            System.err.println(e.getMessage());
            System.exit(3);
        }
    }

    private static void run(Options options) throws IOException, InterruptedException {
        if (options.words().contains("requests")) {
            Pages.print(options.seed());
            return;
        }
        List<String> wanted = options.words().contains("all") ? ALL : options.words();
        if (wanted.isEmpty() || !ALL.containsAll(wanted)) {
            System.err.print(USE);
            System.exit(2);
        }
        Bench bench = new Bench(options);
        try {
            for (String what : ALL) {
                if (wanted.contains(what)) {
                    bench.measure(what, wanted.contains("import"));
                }
            }
        } finally {
            bench.report.write(options.out()); // Also when one fails: the others took hours.
        }
    }

    private void measure(String what, boolean isNew) throws IOException, InterruptedException {
        switch (what) {
            case "generate" -> Generation.measure(installation, options.data(), report);
            case "import" -> Import.measure(installation, options.data(), report);
            case "assess" -> Assessment.measure(installation, isNew, report);
            case "pages" -> Pages.measure(installation, options.data(), options.seed(), report);
            case "start" -> Start.measure(installation, report);
            case "crash" -> Crash.measure(installation, options.rounds(), options.seed(), report);
            default -> throw new Failed("There is nothing called " + what);
        }
    }
}
