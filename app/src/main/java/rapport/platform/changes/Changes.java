package rapport.platform.changes;

import static schema.platform.tables.Change.CHANGE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The feed of what changed. Every collection and bulk upsert writes to it in the transaction of its change. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Changes {

    private final DSLContext db;
    private final ApplicationEventPublisher events;

    Changes(DSLContext db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /**
     * Records that something changed.
     *
     * @param kind kind of the record, as in {@code Subject}
     * @param party whose relationships the change may touch; null when none
     */
    public void record(String kind, UUID id, @Nullable UUID party) {
        db.insertInto(CHANGE)
                .set(CHANGE.KIND, kind)
                .set(CHANGE.SUBJECT_ID, id)
                .set(CHANGE.PARTY_ID, party)
                .execute();
        announce();
    }

    /** After a bulk upsert has written its changes itself, set-based: wakes the readers when the transaction commits. */
    public void announce() {
        events.publishEvent(new ChangesMade());
    }
}
