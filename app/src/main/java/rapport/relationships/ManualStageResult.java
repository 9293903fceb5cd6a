package rapport.relationships;

/** What came of setting a stage by hand. */
public sealed interface ManualStageResult {

    record StageSet(ManualStage stage) implements ManualStageResult {}

    record Refused(Reason reason) implements ManualStageResult {

        public enum Reason {
            NO_REASON,
            EXPIRES_IN_PAST
        }
    }
}
