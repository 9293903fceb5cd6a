package postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a file, gone with the process that holds it however that ends. Whoever starts or stops the server holds
 * {@code starting.lock} alone; whoever uses it holds {@code using.lock} together with the others.
 */
final class Lease implements AutoCloseable {

    private final FileChannel channel;
    private @Nullable FileLock lock;

    private Lease(FileChannel channel) {
        this.channel = channel;
    }

    static Lease on(Path file) throws IOException {
        return new Lease(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    Lease waitAlone() throws IOException {
        release();
        lock = channel.lock();
        return this;
    }

    /** Whether nobody else holds it; if so we now hold it alone, else we hold nothing. */
    boolean tryAlone() throws IOException {
        release();
        lock = channel.tryLock();
        return lock != null;
    }

    void share() throws IOException {
        release();
        lock = channel.lock(0, Long.MAX_VALUE, true);
    }

    private void release() throws IOException {
        if (lock != null) {
            lock.release();
            lock = null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
