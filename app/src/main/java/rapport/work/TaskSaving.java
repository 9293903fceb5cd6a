package rapport.work;

import java.util.Set;

/** What came of asking to save a task. */
public sealed interface TaskSaving {

    record Saved(TaskId id) implements TaskSaving {}

    /** Somebody else saved it meanwhile; nothing was written. */
    record ChangedMeanwhile() implements TaskSaving {}

    record Refused(Set<Reason> reasons) implements TaskSaving {

        public Refused {
            reasons = Set.copyOf(reasons);
        }
    }

    enum Reason {
        NO_TITLE,
        TOO_LONG,
        NO_SUCH_OWNER,
        UNKNOWN_RECORD
    }
}
