package rapport.relationships;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.PartyId;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.money.Money;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.UserId;
import rapport.platform.web.WithinRequest;
import rapport.relationships.Edit.Edited;
import rapport.relationships.Edit.Refused;
import rapport.relationships.Edit.Stale;
import schema.relationships.tables.records.RelationshipRecord;

/** All relationships of our company. */
@Repository
@Transactional
public class Relationships {

    private final DSLContext db;
    private final Changes changes;
    private final Adoption adoption;

    Relationships(DSLContext db, Changes changes, Adoption adoption) {
        this.db = db;
        this.changes = changes;
        this.adoption = adoption;
    }

    public Optional<Relationship> find(RelationshipId id, CurrentUser who) {
        return WithinRequest.whileReading(
                key(id, who), () -> list(RELATIONSHIP.ID.eq(id), who).stream().findFirst());
    }

    /** One that the page of this request has read already. */
    void known(Relationship relationship, CurrentUser who) {
        WithinRequest.whileReading(key(relationship.id(), who), () -> Optional.of(relationship));
    }

    private static String key(RelationshipId id, CurrentUser who) {
        return "relationship " + id + " for " + who.id();
    }

    public Relationship get(RelationshipId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    /** The relationships with one party: one per role, the main one (customer, else the next role) first. */
    public List<Relationship> of(PartyId party, CurrentUser who) {
        return list(RELATIONSHIP.PARTY_ID.eq(party), who).stream()
                .sorted(Comparator.comparing(Relationship::role))
                .toList();
    }

    /** The relationship that a user may edit; to everybody else it looks as if it were not there. */
    Relationship editable(RelationshipId id, CurrentUser who) {
        Relationship relationship = get(id, who);
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(id);
        }
        return relationship;
    }

    /**
     * Changes owner, next step and stated need.
     *
     * @param need what they need in a year; its amount is taken in the company's currency
     * @param version the one the user saw
     */
    public Edit edit(
            RelationshipId id,
            @Nullable UserId owner,
            @Nullable String nextStep,
            @Nullable Money need,
            int version,
            CurrentUser who) {
        Relationship before = editable(id, who);
        if (owner != null && !db.fetchExists(USER_CARD, USER_CARD.ID.eq(owner))) {
            return new Refused(Refused.Reason.NO_SUCH_OWNER);
        }
        if (need != null && need.isNegative()) {
            return new Refused(Refused.Reason.NEGATIVE_NEED);
        }
        int rows = db.update(RELATIONSHIP)
                .set(RELATIONSHIP.OWNER_ID, owner)
                .set(RELATIONSHIP.NEXT_STEP, nextStep == null || nextStep.isBlank() ? null : nextStep.strip())
                .set(RELATIONSHIP.NEED_MINOR, need == null ? null : need.minor())
                .set(
                        RELATIONSHIP.NEED_CURRENCY,
                        need == null ? null : need.currency().getCurrencyCode())
                .set(RELATIONSHIP.VERSION, version + 1)
                .where(RELATIONSHIP.ID.eq(id))
                .and(RELATIONSHIP.VERSION.eq(version))
                .execute();
        if (rows == 0) {
            return new Stale(get(id, who));
        }
        changes.record("relationship", id.value(), before.party().value());
        return new Edited(get(id, who));
    }

    /** Creates the relationship of every role that has none, after many roles were written at once; says how many. */
    public int adopt() {
        return adoption.adopt(Map.of());
    }

    /** As {@link #adopt()}; parties named here get their owner, also where a relationship had none before. */
    public int adopt(Map<PartyId, UserId> owners) {
        return adoption.adopt(owners);
    }

    private List<Relationship> list(Condition which, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return List.of();
        }
        return db.selectFrom(RELATIONSHIP).where(which).fetch(Relationships::toRelationship);
    }

    static Relationship toRelationship(RelationshipRecord row) {
        Long need = row.getNeedMinor();
        return new Relationship(
                row.getId(),
                row.getPartyId(),
                row.getRole(),
                row.getOwnerId(),
                need == null ? null : Money.of(need, row.getNeedCurrency()),
                row.getNextStep(),
                row.getVersion());
    }
}
