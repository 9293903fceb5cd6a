package postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whatever was killed and whatever its pid file says now: the next start works and finds everything. */
class AfterACrashTest {

    private static final int TIMES = Boolean.getBoolean("rapport.full") ? 20 : 2;

    private Path folder;
    private final List<Process> bystanders = new ArrayList<>();

    @BeforeEach
    void a_home_with_data() throws IOException, SQLException {
        folder = Homes.make();
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Durability.KEPT)) {
            Sql.tell(database.address(), "create table entry (number integer primary key)");
        }
    }

    @AfterEach
    void is_removed() throws IOException {
        bystanders.forEach(Process::destroyForcibly);
        Folders.delete(folder);
    }

    @Test
    void starts_over_a_stale_pid() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            killBoth();
            assertThat(pidFile()).exists();
            startsAndHasEverything(0);
        }
    }

    @Test
    void starts_over_the_pid_of_a_zombie() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            killBoth();
            writePid(zombie());
            startsAndHasEverything(0);
        }
    }

    @Test
    void starts_over_the_pid_of_a_stranger() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            killBoth();
            long stranger = bystander("sleep 300").pid();
            writePid(stranger);
            startsAndHasEverything(0);
            assertThat(RunningProcess.find(stranger)).isPresent();
        }
    }

    @Test
    void starts_over_an_empty_pid_file() throws Exception {
        killBoth();
        Files.writeString(pidFile(), "");
        startsAndHasEverything(0);
    }

    @Test
    void stops_the_orphan_of_a_killed_process_cleanly() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            Holder killed = Holder.of(folder);
            long orphan = serverPid();
            killed.kill();
            assertThat(RunningProcess.find(orphan)).isPresent();

            startsAndHasEverything(0);
            assertThat(RunningProcess.find(orphan)).isEmpty();
            assertThat(log()).doesNotContain("automatic recovery in progress");
        }
    }

    @Test
    void loses_nothing_acknowledged_when_both_are_killed_while_writing() throws Exception {
        long seed = System.nanoTime();
        System.out.println("kill -9 while writing: seed " + seed);
        Random random = new Random(seed);
        int acknowledged = 0;
        for (int time = 0; time < TIMES; time++) {
            acknowledged = writeUntilKilled(acknowledged, random.nextInt(50, 400));
            startsAndHasEverything(acknowledged);
        }
        assertThat(acknowledged).isPositive();
    }

    @RepeatedTest(2)
    void a_server_that_dies_alone_comes_back_on_its_port() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Durability.KEPT)) {
            RunningProcess.find(serverPid()).orElseThrow().kill();

            assertThat(answersAgain(database.address())).isTrue();
        }
    }

    private void startsAndHasEverything(int acknowledged) throws SQLException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Durability.KEPT)) {
            // One more may be there: committed, and killed before it could say so.
            String rows = "select count(*) - " + acknowledged
                    + " in (0, 1) and coalesce(max(number), 0) = count(*) from entry";
            assertThat(Sql.ask(database.address(), rows)).isEqualTo("t");
        }
    }

    private void killBoth() throws IOException, InterruptedException {
        Holder holder = Holder.of(folder);
        kill(holder);
    }

    private void kill(Holder holder) throws IOException, InterruptedException {
        RunningProcess server = RunningProcess.find(serverPid()).orElseThrow();
        holder.kill();
        server.kill();
    }

    /** Writes rows one by one; says how many were acknowledged when server and process were killed. */
    private int writeUntilKilled(int already, int afterMs) throws Exception {
        Holder holder = Holder.of(folder);
        Address address = new Cluster(Place.of(folder), Durability.KEPT).owner(holder.port());
        AtomicInteger acknowledged = new AtomicInteger(already);
        Thread writer = Thread.ofPlatform().start(() -> write(address, acknowledged));
        Thread.sleep(afterMs);
        kill(holder);
        writer.join();
        return acknowledged.get();
    }

    private static void write(Address address, AtomicInteger acknowledged) {
        try (Connection connection = Sql.connect(address);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into entry select coalesce(max(number), 0) + 1 from entry")) {
            while (true) {
                insert.executeUpdate();
                acknowledged.incrementAndGet();
            }
        } catch (SQLException e) {
            // Killed.
        }
    }

    private static boolean answersAgain(Address address) throws InterruptedException {
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                Sql.ask(address, "select 1");
                if (attempt > 0) {
                    return true;
                }
            } catch (SQLException e) {
                // Not yet.
            }
            Thread.sleep(50);
        }
        return false;
    }

    private long zombie() throws IOException, InterruptedException {
        // The shell's child ends; the shell has become a sleep, which asks nobody how its children are.
        Process parent = bystander("sleep 0.1 & echo $!; exec sleep 300");
        long child = Long.parseLong(parent.inputReader().readLine());
        while (RunningProcess.find(child).isPresent()) {
            Thread.sleep(20);
        }
        assertThat(ProcessHandle.of(child)).as("a zombie still has its number").isPresent();
        return child;
    }

    private Process bystander(String script) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", script).start();
        bystanders.add(process);
        return process;
    }

    private Path pidFile() {
        return folder.resolve("data").resolve("postmaster.pid");
    }

    private long serverPid() throws IOException {
        return PidFile.of(folder.resolve("data")).orElseThrow().pid();
    }

    private void writePid(long pid) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile()));
        lines.set(0, Long.toString(pid));
        Files.write(pidFile(), lines);
    }

    private String log() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder.resolve("data").resolve("log"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
