package rapport.relationships;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rapport.platform.user.UserId;

/**
 * A goal set together, or a rule one side adapted to the other.
 *
 * @param endsOn the last day it is in force; null: open-ended
 */
public record JointGoal(
        JointGoalId id,
        RelationshipId relationship,
        GoalKind kind,
        String what,
        LocalDate agreedOn,
        @Nullable LocalDate endsOn,
        @Nullable UserId recordedBy,
        int version) {

    public boolean isInForce(LocalDate day) {
        return !agreedOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
    }
}
