package rapport.platform.changes;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes all readers of the changes. One listener for all: each listener costs every change a row in the registry of events. */
@Component
@ConditionalOnProperty(name = "rapport.jobs", havingValue = "true", matchIfMissing = true)
class Awakening {

    private final List<ChangeWatch> readers;

    Awakening(List<ChangeWatch> readers) {
        this.readers = readers;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ChangesMade made) {
        readers.forEach(ChangeWatch::wake);
    }
}
