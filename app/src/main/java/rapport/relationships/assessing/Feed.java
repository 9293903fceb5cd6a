package rapport.relationships.assessing;

import static schema.platform.tables.ChangedParties.CHANGED_PARTIES;
import static schema.platform.tables.NextChanges.NEXT_CHANGES;
import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.relationships.RelationshipId;
import schema.platform.routines.ChangesDone;
import schema.platform.routines.LastChange;
import schema.platform.tables.records.NextChangesRecord;

/** The feed of changes as the assessor reads it: whose relationships have to be assessed again, and how far that was done. */
@Component
class Feed {

    private static final String READER = "assessor";

    private final DSLContext db;

    Feed(DSLContext db) {
        this.db = db;
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

    List<RelationshipId> touched(List<NextChangesRecord> changes) {
        Set<UUID> parties = changes.stream()
                .map(NextChangesRecord::getPartyId)
                .filter(party -> party != null)
                .collect(Collectors.toSet());
        return db.select(RELATIONSHIP.ID)
                .from(RELATIONSHIP)
                .where(Histories.isOneOf(RELATIONSHIP.PARTY_ID, parties.stream()))
                .orderBy(RELATIONSHIP.ID)
                .fetch(RELATIONSHIP.ID);
    }

    /** All that any change up to this one touches, however many changes that are. */
    List<RelationshipId> touchedUpTo(long last) {
        var parties = CHANGED_PARTIES.call(READER, last);
        return db.select(RELATIONSHIP.ID)
                .from(RELATIONSHIP)
                .where(RELATIONSHIP
                        .PARTY_ID
                        .coerce(SQLDataType.UUID)
                        .in(DSL.select(parties.PARTY_ID.coerce(SQLDataType.UUID))
                                .from(parties)))
                .orderBy(RELATIONSHIP.ID)
                .fetch(RELATIONSHIP.ID);
    }

    /** Moves the place behind this change. */
    void done(long last) {
        ChangesDone done = new ChangesDone();
        done.setReader(READER);
        done.setLastId(last);
        done.execute(db.configuration());
    }
}
