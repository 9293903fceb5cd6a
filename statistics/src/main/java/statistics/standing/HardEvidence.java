package statistics.standing;

/**
 * A recorded fact that decides the stage at once. Cancelled agreements and win-backs are worked out from agreements and
 * exchanges and are not recorded here.
 *
 * @param id the caller's number
 * @param at when it was recorded, in days since 1970-01-01T00:00Z
 * @param fact what was recorded
 */
public record HardEvidence(int id, double at, Fact fact) implements Event {

    public enum Fact {
        NOTICE_GIVEN,
        NOTICE_WITHDRAWN,
        ENDED,
        FRAUD,
        /** A suspicion of fraud was cleared by a person. */
        CLEARED
    }
}
