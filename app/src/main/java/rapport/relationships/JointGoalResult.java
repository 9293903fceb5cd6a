package rapport.relationships;

/** What came of recording or changing a joint goal. */
public sealed interface JointGoalResult {

    record Saved(JointGoal goal) implements JointGoalResult {}

    record Refused(Reason reason) implements JointGoalResult {

        public enum Reason {
            NOTHING_SAID,
            ENDS_BEFORE_START,
            /** Somebody else changed it meanwhile. */
            CHANGED_MEANWHILE
        }
    }
}
