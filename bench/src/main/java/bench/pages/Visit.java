package bench.pages;

import bench.browsing.Browser;
import bench.installation.Server;
import bench.report.Budget;
import bench.report.Cpu;
import bench.report.Report;
import bench.report.Row;
import bench.report.Times;
import bench.report.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** One signed-in user, the server visited and the table to fill. */
record Visit(Server server, Browser browser, Report report, long seed) {

    /** Something that is done many times. */
    @FunctionalInterface
    interface Try {

        /** @return nanoseconds */
        long take() throws IOException, InterruptedException;
    }

    /** The same numbers for the same purpose in every run. */
    Random random(String purpose) {
        return new Random(seed * 31 + purpose.hashCode());
    }

    Cpu cpu() {
        return server.processes().cpu();
    }

    Cpu since(Cpu before) {
        return cpu().since(before);
    }

    /** Measures each and adds a line with the p95. */
    Times measure(String what, Budget budget, List<Try> tries) throws IOException, InterruptedException {
        Cpu before = cpu();
        Times times = take(tries);
        report.add(what, times.p95(), times.besides(), budget, since(before));
        return times;
    }

    /** The same for something that has no budget. */
    void tell(String what, List<Try> tries) throws IOException, InterruptedException {
        Cpu before = cpu();
        Times times = take(tries);
        report.add(Row.of(what, Unit.MILLISECONDS.text(times.p95()) + " (" + times.besides() + ")", since(before)));
    }

    private static Times take(List<Try> tries) throws IOException, InterruptedException {
        Times times = new Times();
        for (Try each : tries) {
            times.add(each.take());
        }
        return times;
    }
}
