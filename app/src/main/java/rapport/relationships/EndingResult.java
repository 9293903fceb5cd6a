package rapport.relationships;

/** What came of recording an ending or taking it back. */
public sealed interface EndingResult {

    record Recorded(Ending ending) implements EndingResult {}

    record Withdrawn(Ending ending) implements EndingResult {}

    record Refused(Reason reason) implements EndingResult {

        public enum Reason {
            /** The reason is "other" and nothing is said about it. */
            OTHER_NEEDS_WORDS,
            /** It is said to lie ahead of us. */
            IN_FUTURE,
            /** The last day lies before the day it was said. */
            LAST_DAY_TOO_EARLY,
            /** An ending of this phase is in force already. */
            ALREADY_RECORDED,
            /** An ending that happened is not withdrawn; the relationship is won back. */
            ENDED_STAYS,
            /** Somebody else changed it meanwhile. */
            CHANGED_MEANWHILE
        }
    }
}
