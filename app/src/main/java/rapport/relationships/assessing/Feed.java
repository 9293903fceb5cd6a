package rapport.relationships.assessing;

import static schema.platform.tables.ChangedParties.CHANGED_PARTIES;
import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.changes.ChangeFeed;
import rapport.relationships.RelationshipId;
import schema.platform.tables.records.NextChangesRecord;

/** The feed of changes as the assessor reads it: whose relationships have to be assessed again, and how far that was done. */
@Component
class Feed extends ChangeFeed {

    private static final String READER = "assessor";

    Feed(DSLContext db) {
        super(READER, db);
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
}
