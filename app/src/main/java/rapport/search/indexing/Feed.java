package rapport.search.indexing;

import static schema.platform.tables.ChangeReader.CHANGE_READER;
import static schema.platform.tables.NextChanges.NEXT_CHANGES;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rapport.search.Changed;
import schema.platform.routines.ChangesDone;
import schema.platform.routines.LastChange;
import schema.platform.tables.records.NextChangesRecord;

/** The feed of changes as the indexer reads it. */
@Component
class Feed {

    private static final String READER = "search";

    private final DSLContext db;

    Feed(DSLContext db) {
        this.db = db;
    }

    /** Whether nobody else writes the index now, and nobody will until this transaction ends. */
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

    /** The last change there is to read. */
    Optional<Long> last() {
        LastChange last = new LastChange();
        last.execute(db.configuration());
        return Optional.ofNullable(last.getReturnValue());
    }

    static Changed changed(List<NextChangesRecord> changes) {
        Map<String, Set<UUID>> records = new HashMap<>();
        Map<String, Set<UUID>> parties = new HashMap<>();
        for (NextChangesRecord change : changes) {
            records.computeIfAbsent(change.getKind(), any -> new HashSet<>()).add(change.getSubjectId());
            if (change.getPartyId() != null) {
                parties.computeIfAbsent(change.getKind(), any -> new HashSet<>())
                        .add(change.getPartyId());
            }
        }
        return new Changed(records, parties);
    }

    void done(long last) {
        ChangesDone done = new ChangesDone();
        done.setReader(READER);
        done.setLastId(last);
        done.execute(db.configuration());
    }
}
