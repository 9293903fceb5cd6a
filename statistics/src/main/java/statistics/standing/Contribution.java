package statistics.standing;

import java.util.ArrayList;
import java.util.List;

/**
 * What one event contributes to the scores: with it minus without it.
 *
 * @param id the caller's number of the event
 * @param trust in points of trust
 * @param commitment in points of commitment
 * @param quality in points of quality
 * @param parts the same for trust and commitment, by the indicator it works through; only those it changes
 */
public record Contribution(int id, double trust, double commitment, double quality, List<Reason> parts) {

    /** Less than this is rounding. */
    private static final double NOTHING = 1e-9;

    public Contribution {
        parts = List.copyOf(parts);
    }

    static Contribution between(int id, Readings with, Scores scoresWith, Readings without, Scores scoresWithout) {
        List<Reason> parts = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            double weight = indicator.inTrust() + indicator.inCommitment();
            double points = 100
                    * weight
                    * (with.get(indicator).value() - without.get(indicator).value());
            if (Math.abs(points) > NOTHING) {
                parts.add(new Reason(new Reason.Part.Measured(indicator), points));
            }
        }
        return new Contribution(
                id,
                scoresWith.trust().value() - scoresWithout.trust().value(),
                scoresWith.commitment().value() - scoresWithout.commitment().value(),
                scoresWith.quality().value() - scoresWithout.quality().value(),
                parts);
    }
}
