package rapport.search.indexing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rapport.platform.changes.ChangeFeed;
import rapport.search.Changed;
import schema.platform.tables.records.NextChangesRecord;

/** The feed of changes as the indexer reads it. */
@Component
class Feed extends ChangeFeed {

    Feed(DSLContext db) {
        super("search", db);
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
}
