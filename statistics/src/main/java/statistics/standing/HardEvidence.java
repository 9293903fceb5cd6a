package statistics.standing;

/**
 * A recorded fact that decides the stage at once. Cancelled agreements, and win-backs by an exchange or a two-way episode, are
 * worked out and need not be recorded here.
 *
 * @param id the caller's number
 * @param at when it was recorded, in days since 1970-01-01T00:00Z
 * @param fact what was recorded
 */
public record HardEvidence(int id, double at, Fact fact) implements Event {

    /** What decides without any probability. */
    public enum Fact {
        /** They said that they want to leave. */
        NOTICE_GIVEN,
        /** They took it back. */
        NOTICE_WITHDRAWN,
        /** It is over; a person recorded it. */
        ENDED,
        /** Fraud or misconduct is suspected. */
        FRAUD,
        /** A suspicion of fraud was cleared by a person. */
        CLEARED,
        /** A person won the relationship back; also one that silence alone said had ended. */
        WON_BACK
    }
}
