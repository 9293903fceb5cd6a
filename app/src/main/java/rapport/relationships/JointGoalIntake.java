package rapport.relationships;

import static schema.relationships.tables.JointGoal.JOINT_GOAL;

import java.time.LocalDate;
import java.util.List;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;

/** Takes in many goals and adaptations at once. */
@Component
public class JointGoalIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "joint_goal",
            List.of(
                    FieldDescription.reference("relationship", JOINT_GOAL.RELATIONSHIP_ID, "relationship")
                            .asRequired(),
                    FieldDescription.choice(JOINT_GOAL.KIND, List.of("goal", "adaptation"))
                            .asRequired(),
                    FieldDescription.of(JOINT_GOAL.WHAT, FieldType.LINE).asRequired(),
                    FieldDescription.of(JOINT_GOAL.AGREED_ON, FieldType.DATE).asRequired(),
                    FieldDescription.of(JOINT_GOAL.ENDS_ON, FieldType.DATE)));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return JOINT_GOAL.ID;
    }

    @Override
    public void check(Staging staged) {
        if (staged.has("ends_on")) {
            staged.refuse(
                    "ends_on",
                    "import.ends_before_start",
                    staged.column("ends_on", LocalDate.class).lt(staged.column("agreed_on", LocalDate.class)));
        }
    }

    @Override
    public void take(Staging staged) {
        staged.into(JOINT_GOAL).run();
        staged.recordChanges("joint_goal", RelationshipParties.of(staged));
    }
}
