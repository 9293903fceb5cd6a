package rapport.interactions;

/** What came of writing down how satisfied they are. */
public sealed interface Rating {

    record Rated(SatisfactionId id) implements Rating {}

    record Refused(Reason reason) implements Rating {

        public enum Reason {
            /** No number of its scale. */
            OFF_THE_SCALE,
            IN_THE_FUTURE,
            /** More than 2,000 letters. */
            TOO_LONG
        }
    }
}
