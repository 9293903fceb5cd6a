package statistics.standing;

import java.util.List;

/**
 * Where a relationship stands at one moment: the indicators, the three scores, the facts beside them and the stage.
 *
 * @param now the moment
 * @param constants the version of the portfolio constants used
 * @param readings one per indicator, in the order of {@link Indicator}
 * @param trust 0..100
 * @param commitment 0..100
 * @param quality 0..100, of trust, commitment and satisfaction
 * @param facts what stands beside the scores
 * @param decision the stage
 */
public record Standing(
        Moment now,
        long constants,
        List<Reading> readings,
        Score trust,
        Score commitment,
        Score quality,
        Facts facts,
        StageDecision decision) {

    /** By how many points commitment must exceed trust to be marked. */
    private static final double BOUND = 25;

    public Standing {
        readings = List.copyOf(readings);
    }

    public Reading reading(Indicator indicator) {
        return readings.get(indicator.ordinal());
    }

    /** Whether they stay more because they must than because they trust us: commitment far above trust, both shown. */
    public boolean isBoundMoreThanTrusting() {
        return trust.isShown() && commitment.isShown() && commitment.value() - trust.value() > BOUND;
    }
}
