package bench.pages;

import bench.browsing.Browser;
import bench.installation.Installation;
import bench.installation.Installation.Account;
import bench.installation.Server;
import bench.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Everything that is measured at a running server. Leaves some contacts and people in the home. */
public final class Pages {

    private Pages() {}

    /** @param data the generated folder the home was filled from */
    public static void measure(Installation installation, Path data, long seed, Report report)
            throws IOException, InterruptedException {
        Account account = installation.newAccount();
        try (Server server = Server.start(installation);
                Browser browser = Browser.signedIn(server.address(), account)) {
            server.waitUntilCalm();
            Visit visit = new Visit(server, browser, report, seed);
            ListRequests requests = new ListRequests(seed);
            Lists lists = Lists.walk(browser, requests);
            List<String> relationships = lists.relationships();
            lists.measure(visit);
            LinkedLists.measure(installation, visit, data);
            Profiles profiles = new Profiles(visit);
            profiles.measure(relationships);
            profiles.measureBusiest(installation, data);
            new Searches(visit).measure(data);
            Writes writes = new Writes(visit);
            writes.measureContacts(relationships);
            writes.measurePeople();
            new Freshness(visit).measure(relationships);
            new Crowd(visit, lists.paths()).measure();
            FirstLoad.measure(visit);
        }
    }

    /** The requests for lists, one a line, for whoever wants to know what is measured. */
    public static void print(long seed) {
        new ListRequests(seed).all().forEach(System.out::println);
    }
}
