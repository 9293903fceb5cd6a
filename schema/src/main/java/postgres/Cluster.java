package postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One data folder and the server over it. Nothing here asks who else uses it; that is {@link EmbeddedPostgres}'s part. */
final class Cluster {

    static final String OWNER = "rapport";
    static final String DATABASE = "rapport";
    static final String SUPERUSER = "postgres";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int ATTEMPTS = 3;
    private static final long CHILDREN_MAY_TAKE_MS = 10_000;

    private final Place place;
    private final Binaries binaries;
    private final Credentials credentials;
    private final Durability durability;

    Cluster(Place place, Durability durability) throws IOException {
        this.place = place;
        this.durability = durability;
        this.binaries = Binaries.below(place.storage());
        this.credentials = Credentials.in(place.credentials());
    }

    Address owner(int port) {
        return new Address(LOOPBACK, port, DATABASE, OWNER, credentials.ownerPassword());
    }

    Address superuser(int port) {
        return new Address(LOOPBACK, port, SUPERUSER, SUPERUSER, credentials.superuserPassword());
    }

    /** The server's port, if it runs. */
    Optional<Integer> runningOn() throws IOException {
        return server(place.data()).map(PidFile::port);
    }

    /** Starts it; a server that an ended process left behind is stopped first. */
    int start() throws IOException {
        makeQuiet(place.data());
        if (!Files.isDirectory(place.data())) {
            create();
        }
        int port = startOn(place.data());
        allowReferencesAtOnce(port);
        Files.writeString(place.port(), Integer.toString(port));
        binaries.removeOthers();
        return port;
    }

    void stop() throws IOException {
        stop(place.data());
    }

    private static Optional<PidFile> server(Path data) throws IOException {
        return PidFile.of(data)
                .filter(file -> file.pid() > 0)
                .filter(file -> RunningProcess.find(file.pid())
                        .filter(process -> process.isServerOf(data))
                        .isPresent());
    }

    private void makeQuiet(Path data) throws IOException {
        if (server(data).isPresent()) {
            stop(data);
        }
        clearRemains(data);
    }

    /**
     * After a crash: PostgreSQL itself refuses to start as long as the id in its pid file belongs to any process, be it a
     * zombie or a stranger with the same number. The file goes only when no process works in the folder any more.
     */
    private static void clearRemains(Path data) throws IOException {
        long patience = System.currentTimeMillis() + CHILDREN_MAY_TAKE_MS;
        List<RunningProcess> children = RunningProcess.workingIn(data);
        while (!children.isEmpty()) {
            if (System.currentTimeMillis() > patience) {
                children.forEach(RunningProcess::kill);
            }
            pause();
            children = RunningProcess.workingIn(data);
        }
        PidFile.delete(data);
    }

    /** Makes the data folder beside and renames it, so that one that has the name is complete. */
    private void create() throws IOException {
        Path unfinished = place.storage().resolve("data.new");
        Folders.delete(unfinished);
        Folders.createPrivate(unfinished);
        Path password = Files.createTempFile(place.storage(), "password", "");
        try {
            Files.writeString(password, credentials.superuserPassword());
            place.privileges().giveAway(unfinished, password, place.storage());
            run(List.of(
                    "initdb",
                    "-D",
                    unfinished.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + password,
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C"));
        } finally {
            Files.delete(password);
        }
        int port = startOn(unfinished);
        try {
            createDatabase(port);
        } finally {
            stop(unfinished);
        }
        Files.move(unfinished, place.data());
    }

    private void createDatabase(int port) {
        // The password is our own Base64 text: nothing in it needs quoting.
        asSuperuser(
                port,
                "create role " + OWNER + " login password '" + credentials.ownerPassword() + "'",
                "create database " + DATABASE + " owner " + OWNER);
    }

    /**
     * The owner of all tables may say, for a transaction, that it has checked itself what many new rows refer to. No more than it can do
     * anyway by dropping the foreign keys, but without locking the tables. At every start, as older data was made without.
     */
    private void allowReferencesAtOnce(int port) {
        asSuperuser(port, "grant set on parameter session_replication_role to " + OWNER);
    }

    private void asSuperuser(int port, String... commands) {
        Address superuser = superuser(port);
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new PostgresFailed("The database could not be set up: " + e.getMessage(), e);
        }
    }

    private int startOn(Path data) throws IOException {
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort(attempt);
            Tool.Outcome outcome = pgCtl(
                    data,
                    "-w",
                    "-t",
                    "120",
                    "-l",
                    place.storage().resolve("start.log").toString(),
                    "-o",
                    options(data, port),
                    "start");
            if (outcome.succeeded()) {
                return port;
            }
            said = outcome.output() + "\n" + startLog(); // Perhaps somebody took the port meanwhile: once more.
        }
        throw new PostgresFailed("The database in " + data + " does not start. It says:\n" + said.strip());
    }

    private void stop(Path data) throws IOException {
        Tool.Outcome outcome = pgCtl(data, "-w", "-t", "60", "-m", "fast", "stop");
        if (!outcome.succeeded() && server(data).isPresent()) {
            // It hangs. What it has acknowledged is in its log and comes back at the next start.
            pgCtl(data, "-w", "-t", "60", "-m", "immediate", "stop");
        }
    }

    private Tool.Outcome pgCtl(Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("pg_ctl", "-D", data.toString()));
        command.addAll(List.of(arguments));
        return outcomeOf(command);
    }

    private void run(List<String> command) throws IOException {
        Tool.Outcome outcome = outcomeOf(command);
        if (!outcome.succeeded()) {
            throw new PostgresFailed(command.getFirst() + " failed in " + place.storage() + ":\n" + outcome.output());
        }
    }

    private Tool.Outcome outcomeOf(List<String> command) throws IOException {
        List<String> full = new ArrayList<>(place.privileges().prefix());
        full.add(binaries.program(command.getFirst()).toString());
        full.addAll(command.subList(1, command.size()));
        return new Tool(full).run(place.storage());
    }

    private String options(Path data, int port) throws IOException {
        StringBuilder options = new StringBuilder("-p " + port);
        options.append(" -c shared_buffers=").append(Buffers.of(data)).append("MB");
        durability
                .settings()
                .forEach(setting -> options.append(" -c '").append(setting).append("'"));
        return options.toString();
    }

    private String startLog() {
        Path log = place.storage().resolve("start.log");
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private int freePort(int attempt) throws IOException {
        int wanted = attempt == 0 ? lastPort() : 0;
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw e;
            }
            return freePort(attempt + 1);
        }
    }

    private int lastPort() {
        try {
            return Integer.parseInt(Files.readString(place.port()).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailed("Interrupted while waiting for the database.");
        }
    }
}
