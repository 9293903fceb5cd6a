package rapport.exchange.delivering;

import static schema.platform.tables.ChangeReader.CHANGE_READER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rapport.platform.changes.ChangeFeed;

/** The feed of changes as webhooks read it. Without webhooks nobody reads, and changes are kept for nobody. */
@Component
class Feed extends ChangeFeed {

    private static final String READER = "webhooks";

    Feed(DSLContext db) {
        super(READER, db);
    }

    /** From now on; nothing happens when it is read already. */
    void follow() {
        int added = db.insertInto(CHANGE_READER)
                .set(CHANGE_READER.NAME, READER)
                .onConflictDoNothing()
                .execute();
        if (added > 0) {
            last().ifPresent(this::done);
        }
    }

    void leave() {
        db.deleteFrom(CHANGE_READER).where(CHANGE_READER.NAME.eq(READER)).execute();
    }

    boolean isFollowed() {
        return db.fetchExists(CHANGE_READER, CHANGE_READER.NAME.eq(READER));
    }
}
