package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rapport.Rapport;
import rapport.platform.database.Database;
import rapport.platform.home.Home;
import rapport.platform.home.MachineSettings;

/**
 * An import of 100,000 rows whose process or whose database is killed at a random moment and which is then simply run again: ten
 * times with {@code rapport.full}, else once.
 */
class KilledImportTest {

    private static final int TIMES = Boolean.getBoolean("rapport.full") ? 10 : 1;
    private static final Map<String, String> CONTENTS = new LinkedHashMap<>();

    static {
        CONTENTS.put("party", "select o.external_id, p.kind, p.name, p.email, p.town from directory.party p");
        CONTENTS.put("person", "select o.external_id, p.given_name, p.family_name from directory.person p");
        CONTENTS.put("contact_point", "select o.external_id, p.kind, p.normalised from directory.contact_point p");
        CONTENTS.put("party_role", "select o.external_id, p.role from directory.party_role p");
        CONTENTS.put("link", "select o.external_id, p.kind, p.role from directory.link p");
        CONTENTS.put("relationship", "select o.external_id, p.role from relationships.relationship p");
        CONTENTS.put(
                "interaction",
                "select o.external_id, p.channel, p.direction, p.at, p.subject, e.first_at, e.contacts"
                        + " from interactions.interaction p join interactions.episode e on e.id = p.episode_id");
    }

    private static final Map<String, String> OWNERS = Map.of(
            "contact_point", "party_id", "party_role", "party_id", "link", "from_id", "relationship", "party_id");

    @TempDir
    private Path folder;

    @Test
    @Timeout(1_800)
    void running_it_again_gives_exactly_the_rows_of_an_undisturbed_run() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Killed imports: seed " + seed);
        Random random = new Random(seed);
        Path data = write(Files.createDirectory(folder.resolve("data")));
        long start = System.nanoTime();
        assertThat(finished(run("undisturbed", data))).isZero();
        long took = (System.nanoTime() - start) / 1_000_000;
        Map<String, String> expected = contents("undisturbed");
        assertThat(expected.get("interaction")).startsWith("60000 ");

        for (int i = 0; i < TIMES; i++) {
            String home = "killed-" + i;
            Process process = run(home, data);
            Thread.sleep((long) (took * (0.2 + 0.8 * random.nextDouble())));
            boolean server = random.nextBoolean();
            if (server) {
                killServer(home);
                process.waitFor(60, TimeUnit.SECONDS);
            }
            process.destroyForcibly().waitFor();
            assertThat(finished(run(home, data))).isZero();
            assertThat(contents(home)).as("seed %d, time %d", seed, i).isEqualTo(expected);
        }
    }

    /** 4,000 organisations, 36,000 people, 60,000 interactions. */
    private static Path write(Path data) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(data.resolve("organisations.csv")))) {
            out.println("id,name,town,role");
            for (int i = 0; i < 4_000; i++) {
                out.printf("o%d,Organisation %d,Town %d,customer%n", i, i, i % 50);
            }
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(data.resolve("people.csv")))) {
            out.println("id,given_name,family_name,email,works_at");
            for (int i = 0; i < 36_000; i++) {
                out.printf("p%d,Given%d,Family%d,p%d@example.com,o%d%n", i, i, i, i, i % 4_000);
            }
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(data.resolve("interactions.csv")))) {
            out.println("id,party,channel,direction,at,subject");
            for (int i = 0; i < 60_000; i++) {
                out.printf(
                        "i%d,o%d,%s,%s,2024-%02d-%02dT08:%02d:00Z,About %d%n",
                        i,
                        i % 4_000,
                        i % 3 == 0 ? "call" : "email",
                        i % 2 == 0 ? "in" : "out",
                        1 + i % 12,
                        1 + i % 28,
                        i % 60,
                        i);
            }
        }
        return data;
    }

    private Process run(String home, Path data) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rapport.class.getName(),
                        "import",
                        "--home",
                        folder.resolve(home).toString(),
                        "--mapping",
                        Brought.example("rapport").toString(),
                        data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(home + ".log").toFile())
                .start();
    }

    private static int finished(Process process) throws InterruptedException {
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private void killServer(String home) throws IOException {
        Path pid = folder.resolve(home).resolve("database").resolve("data").resolve("postmaster.pid");
        if (Files.isRegularFile(pid) && !Files.readAllLines(pid).isEmpty()) {
            long number = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
            ProcessHandle.of(number).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Count and fingerprint of every table that the import writes, by the ids in the files. */
    private Map<String, String> contents(String home) throws SQLException {
        Map<String, String> contents = new LinkedHashMap<>();
        MachineSettings settings = MachineSettings.read(Home.at(folder.resolve(home)), Map.of(), Map.of());
        try (Database database = Database.open(settings);
                Connection connection = database.address().connect();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : CONTENTS.entrySet()) {
                String owner = OWNERS.getOrDefault(table.getKey(), "id");
                contents.put(
                        table.getKey(),
                        value(
                                statement,
                                "select count(*) || ' ' || md5(coalesce(string_agg(r::text, '' order by r::text), ''))"
                                        + " from ("
                                        + table.getValue() + " join platform.origin o on o.record_id = p." + owner
                                        + ") r"));
            }
            for (String table : List.of(
                    "directory.party",
                    "directory.link",
                    "relationships.relationship",
                    "interactions.interaction",
                    "interactions.episode",
                    "platform.origin")) {
                contents.put("all " + table, value(statement, "select count(*) from " + table));
            }
        }
        return contents;
    }

    private static String value(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
