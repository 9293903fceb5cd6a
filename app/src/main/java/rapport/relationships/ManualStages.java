package rapport.relationships;

import static schema.relationships.tables.ManualStage.MANUAL_STAGE;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.changes.Changes;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.relationships.ManualStageResult.Refused;
import rapport.relationships.ManualStageResult.StageSet;
import schema.relationships.tables.records.ManualStageRecord;

/** Stages set by people. The derived stage goes on beside them. */
@Repository
@Transactional
public class ManualStages {

    private final DSLContext db;
    private final Relationships relationships;
    private final Changes changes;
    private final Moments moments;

    ManualStages(DSLContext db, Relationships relationships, Changes changes, Moments moments) {
        this.db = db;
        this.relationships = relationships;
        this.changes = changes;
        this.moments = moments;
    }

    /** The stage in force today: the latest one neither lifted nor expired. */
    public Optional<ManualStage> current(RelationshipId relationship, CurrentUser who) {
        relationships.get(relationship, who);
        return db.select(inForce(relationship, moments.today())).fetchSingle().value1();
    }

    static Field<Optional<ManualStage>> inForce(RelationshipId relationship, LocalDate today) {
        return DSL.multiset(DSL.selectFrom(MANUAL_STAGE)
                        .where(MANUAL_STAGE.RELATIONSHIP_ID.eq(relationship))
                        .and(MANUAL_STAGE.LIFTED_AT.isNull())
                        .and(MANUAL_STAGE.EXPIRES_ON.ge(today))
                        .orderBy(MANUAL_STAGE.SET_AT.desc(), MANUAL_STAGE.ID.desc())
                        .limit(1))
                .convertFrom(
                        rows -> rows.stream().map(ManualStages::toManualStage).findFirst());
    }

    /** Sets a stage; an earlier one is lifted. */
    public ManualStageResult set(RelationshipId id, Stage stage, String reason, LocalDate expiresOn, CurrentUser who) {
        Relationship relationship = relationships.editable(id, who);
        if (reason.isBlank()) {
            return new Refused(Refused.Reason.NO_REASON);
        }
        if (expiresOn.isBefore(moments.today())) {
            return new Refused(Refused.Reason.EXPIRES_IN_PAST);
        }
        liftAll(id);
        ManualStage set = new ManualStage(
                new ManualStageId(Ids.next()), id, stage, reason.strip(), who.id(), moments.now(), expiresOn);
        insert(set);
        changes.record("manual_stage", set.id().value(), relationship.party().value());
        return new StageSet(set);
    }

    /** Lifts whatever was set by hand; nothing happens when nothing was. */
    public void lift(RelationshipId id, CurrentUser who) {
        Relationship relationship = relationships.editable(id, who);
        if (liftAll(id) > 0) {
            changes.record("relationship", id.value(), relationship.party().value());
        }
    }

    private int liftAll(RelationshipId id) {
        return db.update(MANUAL_STAGE)
                .set(MANUAL_STAGE.LIFTED_AT, moments.now())
                .where(MANUAL_STAGE.RELATIONSHIP_ID.eq(id))
                .and(MANUAL_STAGE.LIFTED_AT.isNull())
                .execute();
    }

    private void insert(ManualStage stage) {
        db.insertInto(MANUAL_STAGE)
                .set(MANUAL_STAGE.ID, stage.id())
                .set(MANUAL_STAGE.RELATIONSHIP_ID, stage.relationship())
                .set(MANUAL_STAGE.STAGE, stage.stage())
                .set(MANUAL_STAGE.REASON, stage.reason())
                .set(MANUAL_STAGE.SET_BY, stage.setBy())
                .set(MANUAL_STAGE.SET_AT, stage.setAt())
                .set(MANUAL_STAGE.EXPIRES_ON, stage.expiresOn())
                .execute();
    }

    private static ManualStage toManualStage(ManualStageRecord row) {
        return new ManualStage(
                row.getId(),
                row.getRelationshipId(),
                row.getStage(),
                row.getReason(),
                row.getSetBy(),
                row.getSetAt(),
                row.getExpiresOn());
    }
}
