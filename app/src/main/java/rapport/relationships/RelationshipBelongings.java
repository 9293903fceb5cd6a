package rapport.relationships;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static schema.platform.tables.Origin.ORIGIN;
import static schema.relationships.tables.Ending.ENDING;
import static schema.relationships.tables.JointGoal.JOINT_GOAL;
import static schema.relationships.tables.ManualStage.MANUAL_STAGE;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.relationships.tables.WinBack.WIN_BACK;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Belongings;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import schema.relationships.tables.records.RelationshipRecord;

/**
 * Relationships, and the competitors who won them. Of two relationships in the same role the one of the party that stays goes on: it
 * takes what people have recorded about the other. What is worked out (standing, moves between stages) is worked out anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RelationshipBelongings implements Belongings {

    private final DSLContext db;

    RelationshipBelongings(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<TableField<?, PartyId>> columns() {
        return List.of(RELATIONSHIP.PARTY_ID, ENDING.COMPETITOR_ID);
    }

    @Override
    public void move(PartyId from, PartyId to) {
        Belongings.move(db, ENDING.COMPETITOR_ID, from, to);
        Map<PartyRole, RelationshipRecord> staying =
                db.selectFrom(RELATIONSHIP).where(RELATIONSHIP.PARTY_ID.eq(to)).fetchMap(RELATIONSHIP.ROLE);
        db.selectFrom(RELATIONSHIP)
                .where(RELATIONSHIP.PARTY_ID.eq(from))
                .fetch()
                .forEach(going -> {
                    RelationshipRecord same = staying.get(going.getRole());
                    if (same != null) {
                        unite(going, same);
                    }
                });
        Belongings.move(db, RELATIONSHIP.PARTY_ID, from, to);
    }

    @Override
    public void forget(PartyId party) {
        Belongings.forget(db, ENDING.COMPETITOR_ID, party);
    }

    private void unite(RelationshipRecord going, RelationshipRecord staying) {
        List.of(
                        ENDING.RELATIONSHIP_ID,
                        WIN_BACK.RELATIONSHIP_ID,
                        MANUAL_STAGE.RELATIONSHIP_ID,
                        JOINT_GOAL.RELATIONSHIP_ID)
                .forEach(column -> move(column, going.getId(), staying.getId()));
        db.update(ORIGIN)
                .set(ORIGIN.RECORD_ID, staying.getId().value())
                .setNull(ORIGIN.CREATED_BY_JOB)
                .where(ORIGIN.RECORD_ID.eq(going.getId().value()))
                .execute();
        db.update(RELATIONSHIP)
                .set(
                        RELATIONSHIP.OWNER_ID,
                        coalesce(RELATIONSHIP.OWNER_ID, val(going.getOwnerId(), RELATIONSHIP.OWNER_ID)))
                .set(RELATIONSHIP.NEED_MINOR, coalesce(RELATIONSHIP.NEED_MINOR, val(going.getNeedMinor())))
                .set(RELATIONSHIP.NEED_CURRENCY, coalesce(RELATIONSHIP.NEED_CURRENCY, val(going.getNeedCurrency())))
                .set(RELATIONSHIP.NEXT_STEP, coalesce(RELATIONSHIP.NEXT_STEP, val(going.getNextStep())))
                .set(RELATIONSHIP.VERSION, RELATIONSHIP.VERSION.plus(1))
                .where(RELATIONSHIP.ID.eq(staying.getId()))
                .execute();
        db.deleteFrom(RELATIONSHIP).where(RELATIONSHIP.ID.eq(going.getId())).execute();
    }

    private void move(TableField<?, RelationshipId> column, RelationshipId from, RelationshipId to) {
        db.update(column.getTable()).set(column, to).where(column.eq(from)).execute();
    }
}
