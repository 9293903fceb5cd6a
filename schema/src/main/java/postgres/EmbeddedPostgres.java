package postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of our own over one folder, shared by every process that wants it: the first one starts it, the last one
 * that closes it stops it. A process that is killed lets go of its locks; a server that it leaves behind is found,
 * recognised and stopped cleanly by the next one.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());
    private static final long LOOK_EVERY_MS = 500;

    private final Cluster cluster;
    private final Place place;
    private final Lease using;
    private final int port;
    private final CountDownLatch leaving = new CountDownLatch(1);
    private final Thread guard;

    private EmbeddedPostgres(Cluster cluster, Place place, Lease using, int port) {
        this.cluster = cluster;
        this.place = place;
        this.using = using;
        this.port = port;
        this.guard = Thread.ofPlatform().daemon().name("database-guard").start(this::guard);
    }

    /**
     * Joins the server over this folder, or starts it, making the folder and an empty database when there is none. Should
     * the server die while this process lives, it is started again on the same port.
     *
     * @throws PostgresFailed if it does not start; the explanation says why
     */
    public static EmbeddedPostgres start(Path folder, Durability durability) {
        try {
            return start(Place.of(folder), durability);
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + folder + " cannot be started", e);
        }
    }

    static EmbeddedPostgres start(Place place, Durability durability) throws IOException {
        try (Lease starting = Lease.on(place.startingLock())) {
            starting.waitAlone();
            return startOrJoin(place, new Cluster(place, durability));
        }
    }

    private static EmbeddedPostgres startOrJoin(Place place, Cluster cluster) throws IOException {
        Lease using = Lease.on(place.usingLock());
        try {
            // A server that runs although nobody uses it is the orphan of a killed process: it is started anew.
            Optional<Integer> shared = using.tryAlone() ? Optional.empty() : cluster.runningOn();
            int port = shared.isPresent() ? shared.get() : cluster.start();
            using.share();
            return new EmbeddedPostgres(cluster, place, using, port);
        } catch (IOException | RuntimeException e) {
            using.close();
            throw e;
        }
    }

    /** The database {@code rapport}, as its owner. */
    public Address address() {
        return cluster.owner(port);
    }

    /** The database {@code postgres}, as superuser: for making and dropping databases in tests. */
    public Address superuser() {
        return cluster.superuser(port);
    }

    /** Leaves; the last one out stops the server. */
    @Override
    public void close() {
        leaving.countDown();
        try (Lease starting = Lease.on(place.startingLock());
                Lease mine = using) {
            guard.join();
            starting.waitAlone();
            if (mine.tryAlone()) {
                cluster.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + place.folder() + " cannot be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void guard() {
        try {
            while (!leaving.await(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                if (cluster.runningOn().isEmpty()) {
                    revive();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + place.folder() + " cannot be watched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive() throws IOException {
        try (Lease starting = Lease.on(place.startingLock())) {
            starting.waitAlone();
            if (cluster.runningOn().isEmpty()) {
                cluster.start();
            }
        } catch (PostgresFailed e) {
            LOG.log(System.Logger.Level.ERROR, e.explanation()); // And again in half a second.
        }
    }
}
