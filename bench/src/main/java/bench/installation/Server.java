package bench.installation;

import bench.report.Cpu;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A running server on a free port of this machine alone. */
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PATIENCE_FOR_CALM = Duration.ofMinutes(30);
    private static final int CALM_SECONDS = 5;
    private static final double MOST_CPU_WHEN_CALM = 0.15;
    private static final long LOOK_EVERY_MS = 10;
    private static final long ENDING_SECONDS = 60;

    private final Process process;
    private final Path printed;
    private final URI address;
    private final Processes processes;
    private final double startSeconds;

    private Server(Process process, Path printed, URI address, Processes processes, double startSeconds) {
        this.process = process;
        this.printed = printed;
        this.address = address;
        this.processes = processes;
        this.startSeconds = startSeconds;
    }

    /** Starts it and waits until it serves a page that needs templates and database. */
    public static Server start(Installation installation) throws IOException, InterruptedException {
        int port = freePort();
        Path printed = Files.createTempFile("rapport-serve-", ".out");
        long began = System.nanoTime();
        Process process = installation.start(printed, "serve", "--port", Integer.toString(port));
        URI address = URI.create("http://127.0.0.1:" + port);
        waitUntilReady(address.resolve("/sign-in"), process, installation);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Server(process, printed, address, new Processes(process.pid(), installation.home()), seconds);
    }

    public URI address() {
        return address;
    }

    public Processes processes() {
        return processes;
    }

    /** From the command to the first page. */
    public double startSeconds() {
        return startSeconds;
    }

    /** Waits until what a server does by itself after a start is done, such as assessing what has not been for a day. */
    public void waitUntilCalm() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_FOR_CALM.toNanos();
        int calm = 0;
        for (Cpu before = processes.cpu(); calm < CALM_SECONDS; ) {
            Thread.sleep(Duration.ofSeconds(1));
            Cpu now = processes.cpu();
            Cpu used = now.since(before);
            calm = used.rapport() + used.database() < MOST_CPU_WHEN_CALM ? calm + 1 : 0;
            before = now;
            if (System.nanoTime() > until) {
                throw new Failed("The server is still busy after " + PATIENCE_FOR_CALM.toMinutes() + " minutes");
            }
        }
    }

    /** As the machine would: without a chance to put anything in order. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the database, not the JVM; false when it is just not running. */
    public boolean killDatabase() {
        return processes
                .postgres()
                .flatMap(ProcessHandle::of)
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
    }

    /** Ends it in order. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Failed("The server did not end within " + ENDING_SECONDS + " s and was killed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(printed);
    }

    private static void waitUntilReady(URI page, Process process, Installation installation)
            throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (!answers(client, page)) {
                if (!process.isAlive()) {
                    throw new Failed("The server ended with " + process.exitValue() + " instead of starting, see "
                            + installation.log());
                }
                if (System.nanoTime() > until) {
                    process.destroyForcibly();
                    throw new Failed("The server does not answer after " + PATIENCE.toMinutes() + " minutes");
                }
                Thread.sleep(LOOK_EVERY_MS);
            }
        }
    }

    private static boolean answers(HttpClient client, URI page) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(10)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
