package statistics.standing;

import java.util.Optional;

/**
 * Which stage a relationship is in, and why.
 *
 * @param stage the stage without memory of earlier assessments
 * @param phase of a dissolution; empty in the other stages
 * @param decidedBy what decided
 * @param evidenceId the id of the event that decided at once, -1 if none did
 * @param dissolving δ: is it coming apart?
 * @param awareness a: was the test passed?
 * @param expansion b: do trust and dependence grow?
 * @param engagement c: are both committed?
 */
public record StageDecision(
        Stage stage,
        Optional<Phase> phase,
        DecidedBy decidedBy,
        int evidenceId,
        Answer dissolving,
        Answer awareness,
        Answer expansion,
        Answer engagement) {

    /**
     * The probability of a stage. The five stages sum to 1 and none is negative; {@link Stage#NONE} is a fact and has no
     * probability (0 here), and while it is the stage the others say only what they would be.
     */
    public double probability(Stage asked) {
        double together = 1 - dissolving.probability();
        return switch (asked) {
            case NONE -> 0;
            case DISSOLUTION -> dissolving.probability();
            case EXPLORATION -> together * (1 - awareness.probability());
            case AWARENESS -> together * (awareness.probability() - expansion.probability());
            case EXPANSION -> together * (expansion.probability() - engagement.probability());
            case ENGAGEMENT -> together * engagement.probability();
        };
    }

    /** The answer to whether a rung was reached: awareness, expansion or engagement. */
    public Answer rung(Stage rung) {
        return switch (rung) {
            case AWARENESS -> awareness;
            case EXPANSION -> expansion;
            case ENGAGEMENT -> engagement;
            case NONE, DISSOLUTION, EXPLORATION -> throw new IllegalArgumentException(rung + " is no rung");
        };
    }

    /** What decided on a stage. */
    public enum DecidedBy {
        /** The four questions. */
        PROBABILITIES,
        /** At most one exchange and no two-way episode. */
        NOTHING_YET,
        NOTICE_GIVEN,
        AGREEMENT_CANCELLED,
        FRAUD,
        ENDING_RECORDED,
        AGREEMENT_RAN_OUT,
        /** The first exchange or two-way episode after an ending. */
        WON_BACK;

        /** Whether a fact decided at once, whatever the probabilities. */
        public boolean isHard() {
            return this != PROBABILITIES && this != NOTHING_YET;
        }
    }
}
