package rapport.exchange.importing;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Lets one thread read a file while the caller's, which has the transaction, sends to the database what has been read. */
final class Conveyor {

    interface Work {
        void run() throws IOException;
    }

    private static final Runnable END = () -> {};

    /** A few loads of some megabytes: whoever is faster waits. */
    private final BlockingQueue<Runnable> loads = new ArrayBlockingQueue<>(4);

    private volatile @Nullable Exception failed;

    /** To be called by the reading thread: hands over what the caller's thread shall do. */
    void put(Runnable load) {
        try {
            loads.put(load);
        } catch (InterruptedException e) {
            throw new CancellationException("The other side has failed");
        }
    }

    /** Reads, and does meanwhile what is handed over. Returns, or throws, when both are done. */
    void run(Work reading) throws IOException {
        Locale locale = LocaleContextHolder.getLocale();
        Thread reader = Thread.ofPlatform().daemon().name("import-reader").start(() -> {
            LocaleContextHolder.setLocale(locale);
            try {
                reading.run();
            } catch (IOException | RuntimeException e) {
                failed = e;
            }
            end();
        });
        try {
            for (Runnable load = loads.take(); load != END; load = loads.take()) {
                load.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The import was interrupted");
        } finally {
            waitFor(reader);
        }
        rethrow();
    }

    private void end() {
        try {
            put(END);
        } catch (CancellationException e) {
            failed = e; // Nobody waits for the end any more: the other side has its own failure.
        }
    }

    private static void waitFor(Thread reader) {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() throws IOException {
        switch (failed) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new IllegalStateException(e);
        }
    }
}
