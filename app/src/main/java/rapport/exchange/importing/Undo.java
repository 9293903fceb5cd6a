package rapport.exchange.importing;

import java.util.List;
import java.util.UUID;

/** What came of taking an import back. */
public sealed interface Undo {

    /**
     * Done: what the import made is deleted, what it changed is as before.
     *
     * @param deleted records that the import had made
     * @param restored records that it had changed
     * @param stayed records that were changed since, or that something else needs; at most a thousand are named
     * @param stayedInAll how many those are
     */
    record Done(long deleted, long restored, List<Stayed> stayed, long stayedInAll) implements Undo {}

    record Refused(Reason reason) implements Undo {}

    enum Reason {
        NOT_ENDED,
        DONE_BEFORE,
        TOO_LATE,
        /** The database would not hold together any more; nothing has been changed. */
        IN_USE
    }

    /** A record that was left as it is. */
    record Stayed(String kind, UUID id, Why why) {}

    enum Why {
        /** Somebody, or another import, changed it since. */
        CHANGED,
        /** Something was added to it since. */
        ATTACHED,
        /** A record that stays refers to it. */
        NEEDED
    }
}
