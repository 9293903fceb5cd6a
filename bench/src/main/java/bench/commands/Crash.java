package bench.commands;

import bench.browsing.Browser;
import bench.installation.Installation;
import bench.installation.Installation.Account;
import bench.installation.Server;
import bench.report.Cpu;
import bench.report.Report;
import bench.report.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Kills the server, its database or both while contacts are being saved, starts again, and counts in a backup: every contact that
 * was acknowledged must be there once, every other at most once.
 */
public final class Crash {

    private static final Pattern RELATIONSHIP = Pattern.compile("href=\"/relationships/([0-9a-f-]{36})\"");
    private static final int SHORTEST_MS = 1_000;
    private static final int LONGEST_MS = 5_000;
    private static final long REVIVAL_MS = 5_000;

    private enum Victim {
        SERVER,
        DATABASE,
        BOTH
    }

    private final Installation installation;
    private final Random random;
    private final String run = "crash" + System.currentTimeMillis();
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<String> tried = new HashSet<>();

    private Crash(Installation installation, long seed) {
        this.installation = installation;
        this.random = new Random(seed);
    }

    public static void measure(Installation installation, int rounds, long seed, Report report)
            throws IOException, InterruptedException {
        Crash crash = new Crash(installation, seed);
        Account account = installation.newAccount();
        for (int round = 0; round < rounds; round++) {
            crash.round(Victim.values()[round % Victim.values().length], account, round);
        }
        crash.count(rounds, report);
    }

    private void round(Victim victim, Account account, int round) throws IOException, InterruptedException {
        try (Server server = Server.start(installation);
                Browser browser = Browser.signedIn(server.address(), account)) {
            Writers writers = Writers.start(browser, relationships(browser), run + "-" + round);
            try (writers) {
                Thread.sleep(random.nextInt(SHORTEST_MS, LONGEST_MS));
                kill(victim, server);
            }
            acknowledged.addAll(writers.acknowledged());
            tried.addAll(writers.tried());
        }
    }

    private static void kill(Victim victim, Server server) throws InterruptedException {
        switch (victim) {
            case SERVER -> server.kill();
            case DATABASE -> {
                server.killDatabase();
                Thread.sleep(REVIVAL_MS); // The server starts it again, and the writers go on.
            }
            case BOTH -> {
                server.killDatabase();
                server.kill();
            }
        }
    }

    private static List<String> relationships(Browser browser) throws IOException, InterruptedException {
        String list =
                browser.get("/relationships?sort=name&order=up").mustBe(200).text();
        return RELATIONSHIP.matcher(list).results().map(link -> link.group(1)).toList();
    }

    private void count(int rounds, Report report) throws IOException, InterruptedException {
        Server.start(installation).close(); // After the last crash as after the others.
        Path backup = Files.createTempDirectory("rapport-crash-").resolve("after.zip");
        installation.run("backup", backup.toString());
        Map<String, Integer> found = SavedTexts.in(backup, run);
        Files.delete(backup);
        Files.delete(backup.getParent());
        long lost =
                acknowledged.stream().filter(text -> !found.containsKey(text)).count();
        long doubled = found.values().stream().filter(times -> times > 1).count();
        long unknown =
                found.keySet().stream().filter(text -> !tried.contains(text)).count();
        report.add(Row.of(
                "killed " + rounds + " times while contacts are saved",
                lost == 0 && doubled == 0 && unknown == 0 && !acknowledged.isEmpty(),
                acknowledged.size() + " acknowledged, " + lost + " lost, " + doubled + " doubled; "
                        + (found.size() - acknowledged.size() + lost) + " saved without an answer",
                "none lost, none doubled",
                Cpu.NONE));
    }
}
