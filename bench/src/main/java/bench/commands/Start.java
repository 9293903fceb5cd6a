package bench.commands;

import bench.installation.Installation;
import bench.installation.Server;
import bench.report.Budget;
import bench.report.Cpu;
import bench.report.Report;
import bench.report.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** From the command to the first page, with the database, after a start that is not counted. */
public final class Start {

    private static final int TIMES = 5;

    private Start() {}

    public static void measure(Installation installation, Report report) throws IOException, InterruptedException {
        try (Server first = Server.start(installation)) {
            first.waitUntilCalm();
        }
        List<Double> seconds = new ArrayList<>();
        Cpu cpu = Cpu.NONE;
        for (int i = 0; i < TIMES; i++) {
            cpu = cpu.plus(start(installation, seconds));
        }
        List<Double> sorted = seconds.stream().sorted().toList();
        report.add(
                "start, until a page is served",
                sorted.get(TIMES / 2),
                "median of " + TIMES + "; " + Unit.SECONDS.text(sorted.getFirst()) + " to "
                        + Unit.SECONDS.text(sorted.getLast()),
                Budget.START,
                cpu);
    }

    private static Cpu start(Installation installation, List<Double> seconds) throws IOException, InterruptedException {
        try (Server server = Server.start(installation)) {
            seconds.add(server.startSeconds());
            return server.processes().cpu();
        }
    }
}
