package rapport.exchange.delivering;

import static schema.platform.tables.ChangeReader.CHANGE_READER;
import static schema.platform.tables.NextChanges.NEXT_CHANGES;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import schema.platform.routines.ChangesDone;
import schema.platform.routines.LastChange;
import schema.platform.tables.records.NextChangesRecord;

/** The feed of changes as webhooks read it. Without webhooks nobody reads, and changes are kept for nobody. */
@Component
class ChangeFeed {

    private static final String READER = "webhooks";

    private final DSLContext db;

    ChangeFeed(DSLContext db) {
        this.db = db;
    }

    /** From now on; nothing happens when it is read already. */
    void follow() {
        int added = db.insertInto(CHANGE_READER)
                .set(CHANGE_READER.NAME, READER)
                .onConflictDoNothing()
                .execute();
        if (added > 0) {
            LastChange last = new LastChange();
            last.execute(db.configuration());
            if (last.getReturnValue() != null) {
                done(last.getReturnValue());
            }
        }
    }

    void leave() {
        db.deleteFrom(CHANGE_READER).where(CHANGE_READER.NAME.eq(READER)).execute();
    }

    boolean isFollowed() {
        return db.fetchExists(CHANGE_READER, CHANGE_READER.NAME.eq(READER));
    }

    /** Whether nobody else reads now, and nobody will until this transaction ends. */
    boolean alone() {
        return !db.selectFrom(CHANGE_READER)
                .where(CHANGE_READER.NAME.eq(READER))
                .forUpdate()
                .skipLocked()
                .fetch()
                .isEmpty();
    }

    List<NextChangesRecord> next(int most) {
        return db.selectFrom(NEXT_CHANGES.call(READER, most)).fetch();
    }

    void done(long last) {
        ChangesDone done = new ChangesDone();
        done.setReader(READER);
        done.setLastId(last);
        done.execute(db.configuration());
    }
}
