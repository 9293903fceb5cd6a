package rapport.relationships;

import static schema.directory.tables.PartyRoleCard.PARTY_ROLE_CARD;
import static schema.platform.tables.Change.CHANGE;
import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.directory.RoleTaken;
import rapport.platform.changes.Changes;
import rapport.platform.ids.Ids;
import rapport.platform.user.UserId;

/**
 * How relationships come to be: a party that takes a role with us has one from then on. A person who only stands for an
 * organisation takes no role and has none.
 */
@Repository
@Transactional
class Adoption {

    private static final int ROWS = 1_000;

    private final DSLContext db;
    private final Changes changes;

    Adoption(DSLContext db, Changes changes) {
        this.db = db;
        this.changes = changes;
    }

    /** In the transaction that gives the role, so that there is never a role without its relationship. */
    @EventListener
    void on(RoleTaken taken) {
        UUID id = Ids.next();
        int rows = db.insertInto(RELATIONSHIP)
                .set(RELATIONSHIP.ID, new RelationshipId(id))
                .set(RELATIONSHIP.PARTY_ID, taken.party())
                .set(RELATIONSHIP.ROLE, taken.role())
                .onConflictDoNothing()
                .execute();
        if (rows == 1) {
            changes.record("relationship", id, taken.party().value());
        }
    }

    /** Set-based, after many roles were written at once; says how many were missing. */
    int adopt(Map<PartyId, UserId> owners) {
        List<Record2<PartyId, PartyRole>> missing = db.select(PARTY_ROLE_CARD.PARTY_ID, PARTY_ROLE_CARD.ROLE)
                .from(PARTY_ROLE_CARD)
                .whereNotExists(db.selectOne()
                        .from(RELATIONSHIP)
                        .where(RELATIONSHIP.PARTY_ID.eq(PARTY_ROLE_CARD.PARTY_ID))
                        .and(RELATIONSHIP.ROLE.eq(PARTY_ROLE_CARD.ROLE)))
                .orderBy(PARTY_ROLE_CARD.PARTY_ID, PARTY_ROLE_CARD.ROLE)
                .fetch();
        parts(missing).forEach(part -> insert(part, owners));
        own(owners);
        changes.announce();
        return missing.size();
    }

    private void insert(List<Record2<PartyId, PartyRole>> part, Map<PartyId, UserId> owners) {
        var relationships = db.insertInto(
                RELATIONSHIP, RELATIONSHIP.ID, RELATIONSHIP.PARTY_ID, RELATIONSHIP.ROLE, RELATIONSHIP.OWNER_ID);
        var made = db.insertInto(CHANGE, CHANGE.KIND, CHANGE.SUBJECT_ID, CHANGE.PARTY_ID);
        for (Record2<PartyId, PartyRole> row : part) {
            UUID id = Ids.next();
            relationships =
                    relationships.values(new RelationshipId(id), row.value1(), row.value2(), owners.get(row.value1()));
            made = made.values("relationship", id, row.value1().value());
        }
        relationships.onConflictDoNothing().execute();
        made.execute();
    }

    private void own(Map<PartyId, UserId> owners) {
        var updates = owners.entrySet().stream()
                .map(owner -> db.update(RELATIONSHIP)
                        .set(RELATIONSHIP.OWNER_ID, owner.getValue())
                        .where(RELATIONSHIP.PARTY_ID.eq(owner.getKey()))
                        .and(RELATIONSHIP.OWNER_ID.isNull()))
                .toList();
        parts(updates).forEach(part -> db.batch(part).execute());
    }

    private static <T> List<List<T>> parts(List<T> rows) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + ROWS)
                .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + ROWS)))
                .toList();
    }
}
