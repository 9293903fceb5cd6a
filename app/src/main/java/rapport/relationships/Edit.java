package rapport.relationships;

/** What came of editing a relationship. */
public sealed interface Edit {

    record Edited(Relationship relationship) implements Edit {}

    /** Somebody else changed it meanwhile; nothing was written. To be answered with 409. */
    record Stale(Relationship current) implements Edit {}

    record Refused(Reason reason) implements Edit {

        public enum Reason {
            NO_SUCH_OWNER,
            NEGATIVE_NEED
        }
    }
}
