package rapport.relationships;

import static schema.relationships.tables.JointGoal.JOINT_GOAL;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.user.CurrentUser;
import rapport.relationships.JointGoalResult.Refused;
import rapport.relationships.JointGoalResult.Saved;
import schema.relationships.tables.records.JointGoalRecord;

/** Goals set together and rules adapted to each other. */
@Repository
@Transactional
public class JointGoals {

    private final DSLContext db;
    private final Relationships relationships;
    private final Changes changes;

    JointGoals(DSLContext db, Relationships relationships, Changes changes) {
        this.db = db;
        this.relationships = relationships;
        this.changes = changes;
    }

    /** All of one relationship, the latest first. */
    public List<JointGoal> of(RelationshipId relationship, CurrentUser who) {
        relationships.get(relationship, who);
        return db.select(all(relationship)).fetchSingle().value1();
    }

    static Field<List<JointGoal>> all(RelationshipId relationship) {
        return DSL.multiset(DSL.selectFrom(JOINT_GOAL)
                        .where(JOINT_GOAL.RELATIONSHIP_ID.eq(relationship))
                        .orderBy(JOINT_GOAL.AGREED_ON.desc(), JOINT_GOAL.ID.desc()))
                .convertFrom(rows -> rows.map(JointGoals::toJointGoal));
    }

    public JointGoalResult add(
            RelationshipId id,
            GoalKind kind,
            String what,
            LocalDate agreedOn,
            @Nullable LocalDate endsOn,
            CurrentUser who) {
        Relationship relationship = relationships.editable(id, who);
        if (what.isBlank()) {
            return new Refused(Refused.Reason.NOTHING_SAID);
        }
        if (endsOn != null && endsOn.isBefore(agreedOn)) {
            return new Refused(Refused.Reason.ENDS_BEFORE_START);
        }
        JointGoalId goal = new JointGoalId(Ids.next());
        db.insertInto(JOINT_GOAL)
                .set(JOINT_GOAL.ID, goal)
                .set(JOINT_GOAL.RELATIONSHIP_ID, id)
                .set(JOINT_GOAL.KIND, kind)
                .set(JOINT_GOAL.WHAT, what.strip())
                .set(JOINT_GOAL.AGREED_ON, agreedOn)
                .set(JOINT_GOAL.ENDS_ON, endsOn)
                .set(JOINT_GOAL.RECORDED_BY, who.id())
                .execute();
        changes.record("joint_goal", goal.value(), relationship.party().value());
        return new Saved(get(goal));
    }

    /** Sets the last day it is in force. */
    public JointGoalResult end(JointGoalId id, LocalDate endsOn, int version, CurrentUser who) {
        JointGoal goal = get(id);
        Relationship relationship = relationships.editable(goal.relationship(), who);
        if (endsOn.isBefore(goal.agreedOn())) {
            return new Refused(Refused.Reason.ENDS_BEFORE_START);
        }
        int rows = db.update(JOINT_GOAL)
                .set(JOINT_GOAL.ENDS_ON, endsOn)
                .set(JOINT_GOAL.VERSION, version + 1)
                .where(JOINT_GOAL.ID.eq(id))
                .and(JOINT_GOAL.VERSION.eq(version))
                .execute();
        if (rows == 0) {
            return new Refused(Refused.Reason.CHANGED_MEANWHILE);
        }
        changes.record("joint_goal", id.value(), relationship.party().value());
        return new Saved(get(id));
    }

    private JointGoal get(JointGoalId id) {
        return db.selectFrom(JOINT_GOAL)
                .where(JOINT_GOAL.ID.eq(id))
                .fetchOptional(JointGoals::toJointGoal)
                .orElseThrow(() -> new NotFound(id));
    }

    private static JointGoal toJointGoal(JointGoalRecord row) {
        return new JointGoal(
                row.getId(),
                row.getRelationshipId(),
                row.getKind(),
                row.getWhat(),
                row.getAgreedOn(),
                row.getEndsOn(),
                row.getRecordedBy(),
                row.getVersion());
    }
}
