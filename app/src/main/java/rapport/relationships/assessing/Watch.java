package rapport.relationships.assessing;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import rapport.platform.changes.ChangesMade;

/** Keeps standings up to date while the server runs: wakes on changes made here, looks every half second for others'. */
@Component
@ConditionalOnProperty(name = "rapport.jobs", havingValue = "true", matchIfMissing = true)
class Watch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long LOOK_MILLIS = 500;

    /** Long enough that whoever made the change has its answer first, and that what belongs together is assessed once. */
    private static final long GATHER_MILLIS = 150;

    private static final long PAUSE_MILLIS = 5_000;

    private final Catchup catchup;
    private final Semaphore changed = new Semaphore(0);
    private volatile Thread thread = new Thread(this::watch, "assessor");
    private volatile boolean running;

    Watch(Catchup catchup) {
        this.catchup = catchup;
    }

    /** Not a transactional listener: those are kept in the database until they ran, and what changed stands there already. */
    @EventListener
    void on(ChangesMade made) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed.release();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::watch, "assessor");
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
                catchup.run();
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
        LOG.warn("Standings could not be brought up to date; trying again", failure);
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
