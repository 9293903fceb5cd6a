package postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A PostgreSQL of our own over one folder, shared by every process that wants it: the first one starts it, the last one
 * that closes it stops it. A process that is killed lets go of its locks; a server that it leaves behind is found,
 * recognised and stopped cleanly by the next one.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Cluster cluster;
    private final Place place;
    private final Lease using;
    private final int port;

    private EmbeddedPostgres(Cluster cluster, Place place, Lease using, int port) {
        this.cluster = cluster;
        this.place = place;
        this.using = using;
        this.port = port;
    }

    /**
     * Joins the server over this folder, or starts it, making the folder and an empty database when there is none.
     *
     * @throws PostgresFailed if it does not start; the message says why
     */
    public static EmbeddedPostgres start(Path folder, Durability durability) {
        try {
            Place place = Place.of(folder);
            try (Lease starting = Lease.on(place.startingLock()).waitAlone()) {
                return start(place, new Cluster(place, durability));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + folder + " cannot be started", e);
        }
    }

    private static EmbeddedPostgres start(Place place, Cluster cluster) throws IOException {
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
        try (Lease starting = Lease.on(place.startingLock()).waitAlone();
                Lease leaving = using) {
            if (leaving.tryAlone()) {
                cluster.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + place.folder() + " cannot be stopped", e);
        }
    }
}
