package rapport.relationships.assessing;

import static schema.platform.tables.NextChanges.NEXT_CHANGES;
import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.directory.PartyId;
import rapport.relationships.RelationshipId;
import schema.platform.routines.ChangesDone;
import schema.platform.tables.records.NextChangesRecord;

/** Takes the changes since the last time and assesses the relationships of the parties they touch. */
@Component
class Catchup {

    private static final String READER = "assessor";

    /** Changes taken at once. */
    private static final int MOST = 100_000;

    /** More relationships than this are assessed in batches of their own, several at a time. */
    private static final int MANY = 500;

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Keeping keeping;
    private final Yardsticks yardsticks;

    Catchup(DSLContext db, TransactionTemplate transaction, Keeping keeping, Yardsticks yardsticks) {
        this.db = db;
        this.transaction = transaction;
        this.keeping = keeping;
        this.yardsticks = yardsticks;
    }

    /** Works until nothing is left. */
    void run() {
        while (step()) {
            // All the work is in the step.
        }
    }

    private boolean step() {
        List<RelationshipId> many = Objects.requireNonNull(transaction.execute(status -> few()));
        if (many.isEmpty()) {
            return false;
        }
        // Done again should the machine stop in between: the place among the changes moves only afterwards.
        List<NextChangesRecord> changes = changes();
        keeping.assessMany(touched(changes), yardsticks.isOutgrown() ? yardsticks.renew() : yardsticks.current());
        transaction.executeWithoutResult(status -> done(changes));
        return true;
    }

    /** Assesses what changed, when it is little; else returns it. */
    private List<RelationshipId> few() {
        if (changes(1).isEmpty()) {
            return List.of();
        }
        keeping.alone();
        List<NextChangesRecord> changes = changes();
        List<RelationshipId> touched = touched(changes);
        if (touched.size() > MANY) {
            return touched;
        }
        if (!touched.isEmpty()) {
            keeping.assess(touched, yardsticks.current());
        }
        done(changes);
        return List.of();
    }

    private List<NextChangesRecord> changes() {
        return changes(MOST);
    }

    private List<NextChangesRecord> changes(int most) {
        return db.selectFrom(NEXT_CHANGES.call(READER, most)).fetch();
    }

    private List<RelationshipId> touched(List<NextChangesRecord> changes) {
        Set<PartyId> parties = changes.stream()
                .map(NextChangesRecord::getPartyId)
                .filter(Objects::nonNull)
                .map(PartyId::new)
                .collect(Collectors.toSet());
        return db.select(RELATIONSHIP.ID)
                .from(RELATIONSHIP)
                .where(RELATIONSHIP.PARTY_ID.in(parties))
                .orderBy(RELATIONSHIP.ID)
                .fetch(RELATIONSHIP.ID);
    }

    private void done(List<NextChangesRecord> changes) {
        if (!changes.isEmpty()) {
            ChangesDone done = new ChangesDone();
            done.setReader(READER);
            done.setLastId(changes.getLast().getId());
            done.execute(db.configuration());
        }
    }
}
