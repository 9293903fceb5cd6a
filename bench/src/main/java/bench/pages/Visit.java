package bench.pages;

import bench.browsing.Browser;
import bench.installation.Server;
import bench.report.Budget;
import bench.report.Cpu;
import bench.report.Report;
import bench.report.Times;
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
        Times times = new Times();
        Cpu before = cpu();
        for (Try each : tries) {
            times.add(each.take());
        }
        report.add(what, times.p95(), times.besides(), budget, since(before));
        return times;
    }
}
