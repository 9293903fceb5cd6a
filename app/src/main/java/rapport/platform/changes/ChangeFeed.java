package rapport.platform.changes;

import static schema.platform.tables.ChangeReader.CHANGE_READER;
import static schema.platform.tables.NextChanges.NEXT_CHANGES;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import schema.platform.routines.ChangesDone;
import schema.platform.routines.LastChange;
import schema.platform.tables.records.NextChangesRecord;

/** The changes as one reader of them reads them, each at its own pace: it has a place in them that it moves on in its transactions. */
public abstract class ChangeFeed {

    protected final DSLContext db;
    private final String reader;

    /** @param reader its name in {@code platform.change_reader} */
    protected ChangeFeed(String reader, DSLContext db) {
        this.reader = reader;
        this.db = db;
    }

    /** Whether nobody else reads on its behalf now, and nobody will until this transaction ends. */
    public boolean alone() {
        return !db.selectFrom(CHANGE_READER)
                .where(CHANGE_READER.NAME.eq(reader))
                .forUpdate()
                .skipLocked()
                .fetch()
                .isEmpty();
    }

    /** The first ones behind its place. */
    public List<NextChangesRecord> next(int most) {
        return db.selectFrom(NEXT_CHANGES.call(reader, most)).fetch();
    }

    /** The last change there is to read; empty when there has been none. */
    public Optional<Long> last() {
        LastChange last = new LastChange();
        last.execute(db.configuration());
        return Optional.ofNullable(last.getReturnValue());
    }

    /** Moves its place behind this change. */
    public void done(long last) {
        ChangesDone done = new ChangesDone();
        done.setReader(reader);
        done.setLastId(last);
        done.execute(db.configuration());
    }
}
