package bench.pages;

import bench.browsing.Getter;
import bench.installation.Processes.Memory;
import bench.report.Budget;
import bench.report.Cpu;
import bench.report.Times;
import bench.report.Unit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many clients at once, each asking for the next list as soon as it has one; and what is in memory meanwhile. They do so for a while
 * before they are measured: what the JVM compiles when sixteen ask at once is not what it had compiled for one.
 */
final class Crowd {

    private static final int CLIENTS = 16;
    private static final Duration WARMING = Duration.ofSeconds(40);
    private static final Duration PERIOD = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_MS = 1_000;

    private final Visit visit;
    private final List<String> paths;
    private final AtomicInteger next = new AtomicInteger();

    Crowd(Visit visit, List<String> paths) {
        this.visit = visit;
        this.paths = paths;
    }

    void measure() throws IOException, InterruptedException {
        ask(WARMING);
        Cpu before = visit.cpu();
        long began = System.nanoTime();
        Asked asked = ask(PERIOD);
        double seconds = (System.nanoTime() - began) / 1e9;
        Times times = asked.times();
        Memory most = asked.most();
        visit.report()
                .add(
                        "lists per second, " + CLIENTS + " clients",
                        times.count() / seconds,
                        "p95 " + Unit.MILLISECONDS.text(times.p95()),
                        Budget.LISTS_PER_SECOND,
                        visit.since(before));
        visit.report()
                .add(
                        "memory, the most then",
                        most.sum(),
                        "Rapport " + Unit.MEGABYTES.text(most.rapport()) + ", database "
                                + Unit.MEGABYTES.text(most.database()),
                        Budget.MEMORY,
                        Cpu.NONE);
    }

    /** What all clients together took, and the most that was in memory. */
    private record Asked(Times times, Memory most) {}

    private Asked ask(Duration period) throws IOException, InterruptedException {
        long until = System.nanoTime() + period.toNanos();
        List<Future<Times>> clients = new ArrayList<>();
        Memory most = visit.server().processes().memory();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit((Callable<Times>) () -> askUntil(until)));
            }
            while (System.nanoTime() < until) {
                Thread.sleep(LOOK_EVERY_MS);
                Memory now = visit.server().processes().memory();
                most = now.sum() > most.sum() ? now : most;
            }
        }
        return new Asked(Times.of(clients.stream().map(Crowd::result).toList()), most);
    }

    private Times askUntil(long until) throws IOException {
        Times times = new Times();
        Getter client = visit.browser().getter(CLIENTS);
        while (System.nanoTime() < until) {
            times.add(client.get(paths.get(Math.floorMod(next.getAndIncrement(), paths.size()))));
        }
        return times;
    }

    private static Times result(Future<Times> client) {
        try {
            return client.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
