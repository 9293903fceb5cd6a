package rapport.platform.changes;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Runs a reader of the changes while the server runs: wakes it on changes made here, and every half second for others'. */
public final class ChangeWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);
    private static final long LOOK_MILLIS = 500;

    /** Long enough that whoever made the change has its answer first, and that what belongs together is taken once. */
    private static final long GATHER_MILLIS = 150;

    private static final long PAUSE_MILLIS = 5_000;

    private final String name;
    private final Runnable reader;
    private final Semaphore changed = new Semaphore(0);
    private volatile Thread thread;
    private volatile boolean running;

    /**
     * @param name of the thread
     * @param reader takes all changes there are; should it fail, they wait and it is run again
     */
    public ChangeWatch(String name, Runnable reader) {
        this.name = name;
        this.reader = reader;
        this.thread = new Thread(this::watch, name);
    }

    void wake() {
        changed.release();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::watch, name);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try {
                if (changed.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
                    changed.drainPermits();
                }
                reader.run();
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | IllegalStateException e) {
                pauseAfter(e);
            }
        }
    }

    // The database may be away for a while; nothing is lost, the changes wait there.
    private void pauseAfter(RuntimeException failure) {
        if (!running) {
            return;
        }
        LOG.warn("The {} could not take the changes; trying again", name, failure);
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
