package rapport.interactions;

/** What came of raising, resolving or reopening a complaint. */
public sealed interface Settling {

    record Settled(Complaint complaint) implements Settling {}

    record Refused(Reason reason) implements Settling {

        public enum Reason {
            /** Not a word, or more than 2,000 letters. */
            NOTHING_SAID,
            IN_THE_FUTURE,
            ALREADY_RESOLVED,
            STILL_OPEN,
            BEFORE_IT_WAS_RAISED,
            /** Somebody else changed it since the user looked. */
            CHANGED_MEANWHILE
        }
    }
}
