package rapport.platform.changes;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes all readers of the changes when the transaction that made some has ended. */
@Component
@ConditionalOnProperty(name = "rapport.jobs", havingValue = "true", matchIfMissing = true)
class Awakening {

    private final List<ChangeWatch> readers;

    Awakening(List<ChangeWatch> readers) {
        this.readers = readers;
    }

    /** Not a transactional listener: those are kept in the database until they ran, and what changed stands there already. */
    @EventListener
    void on(ChangesMade made) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                readers.forEach(ChangeWatch::wake);
            }
        });
    }
}
