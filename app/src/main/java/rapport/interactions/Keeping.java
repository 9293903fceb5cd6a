package rapport.interactions;

/** What came of making, fulfilling, moving or withdrawing a promise. */
public sealed interface Keeping {

    record Done(Promise promise) implements Keeping {}

    record Refused(Promise promise, Reason reason) implements Keeping {

        public enum Reason {
            /** Fulfilled or withdrawn already. */
            ALREADY_SETTLED,
            /** Its time has passed: it is broken, and no agreement afterwards changes that. */
            PAST_DUE,
            /** The new time has passed already. */
            DUE_IN_THE_PAST,
            /** Due before it was made. */
            DUE_BEFORE_IT_WAS_MADE,
            /** Fulfilled at a time that has not come. */
            NOT_YET,
            /** Fulfilled before it was made. */
            BEFORE_IT_WAS_MADE,
            /** Nothing, or more than 500 letters. */
            NOTHING_PROMISED,
            /** Somebody else changed it since the user looked. */
            CHANGED_MEANWHILE
        }
    }
}
