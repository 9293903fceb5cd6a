package rapport.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rapport.Rapport;
import rapport.platform.database.Database;
import rapport.platform.home.Home;
import rapport.platform.home.MachineSettings;

/** A server that is killed in the middle of a job, and started again: five times with {@code rapport.full}, else once. */
class KilledJobTest {

    private static final int TIMES = Boolean.getBoolean("rapport.full") ? 5 : 1;
    private static final int ROWS = 3_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String DELETE =
            "{\"action\": \"delete\", \"said\": {\"kind\": \"organisation\", \"choice\": \"\", \"typed\": {}}, \"described\": \"\"}";
    private static final UUID USER = new UUID(0x7000, 0x8000_0000_0000_0001L);
    private static final UUID JOB = new UUID(0x7001, 0x8000_0000_0000_0001L);

    @TempDir
    private Path folder;

    @Test
    @Timeout(900)
    void it_goes_on_where_it_was_and_accounts_for_every_row_once() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Killed jobs: seed " + seed);
        Random random = new Random(seed);
        MachineSettings settings = MachineSettings.read(Home.at(folder.resolve("home")), Map.of(), Map.of());
        try (Database database = Database.open(settings);
                Connection connection = database.address().connect();
                Statement asking = connection.createStatement()) {
            killedAfter(0, asking, "select count(*) from work.notice");
            prepare(connection);
            for (int i = 0; i < TIMES; i++) {
                int enough = number(asking, "select done from platform.job") + 1 + random.nextInt(ROWS / TIMES / 2);
                killedAfter(enough, asking, "select done from platform.job");
            }
            assertThat(number(asking, "select count(*) from platform.job where state = 'running'"))
                    .as("killed while it ran, seed %d", seed)
                    .isEqualTo(1);
            killedAfter(1, asking, "select count(*) from platform.job where state = 'done'");

            assertThat(number(asking, "select done from platform.job")).isEqualTo(ROWS);
            assertThat(number(asking, "select count(*) from platform.job_row where outcome = 'done'"))
                    .isEqualTo(ROWS);
            assertThat(number(asking, "select count(*) from platform.journal_entry where job_id is not null"))
                    .as("each row was done once")
                    .isEqualTo(ROWS);
            assertThat(number(asking, "select count(*) from directory.party")).isZero();
            assertThat(number(asking, "select count(*) from work.notice")).isEqualTo(1);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into access.\"user\" (id, name, email, role, password_hash) values ('" + USER
                    + "', 'Bruno', 'bruno@rapport.example', 'administrator', 'none')");
            statement.execute("insert into directory.party (id, kind, name, sort_name)"
                    + " select gen_random_uuid(), 'organisation', 'Firm ' || n, 'firm ' || n from generate_series(1, "
                    + ROWS + ") n");
            statement.execute("insert into directory.organisation (id) select id from directory.party");
            statement.execute("insert into platform.job (id, kind, user_id, instructions, total, created_at) values ('"
                    + JOB + "', 'bulk', '" + USER + "', '" + DELETE + "', " + ROWS + ", now())");
            statement.execute("insert into platform.job_row (job_id, position, item) select '" + JOB
                    + "', row_number() over (), id::text from directory.party");
            statement.execute(
                    "insert into platform.scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                            + " values ('job', '" + JOB + "', now(), false, 1)");
        }
    }

    private Process started() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rapport.class.getName(),
                        "serve",
                        "--home",
                        folder.resolve("home").toString(),
                        "--port",
                        "0"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private String said() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    /** Starts a server, waits until the database says so, and kills it. */
    private void killedAfter(int atLeast, Statement asking, String query) throws Exception {
        Process server = started();
        try {
            Instant until = Instant.now().plus(PATIENCE);
            int found = -1;
            while (found < atLeast) {
                assertThat(Instant.now())
                        .as("%s >= %d, was %d", query, atLeast, found)
                        .isBefore(until);
                assertThat(server.isAlive())
                        .as("the server, which says:%n%s", said())
                        .isTrue();
                Thread.sleep(50);
                found = orNotYet(asking, query);
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    /** -1 while there is no such table yet. */
    private static int orNotYet(Statement asking, String query) {
        try {
            return number(asking, query);
        } catch (SQLException notYet) {
            return -1;
        }
    }

    private static int number(Statement asking, String query) throws SQLException {
        try (ResultSet result = asking.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }
}
