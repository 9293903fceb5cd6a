package statistics.standing;

import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * What one indicator says of one relationship.
 *
 * @param indicator which
 * @param value 0..1, already drawn towards the mean as far as evidence is thin; the mean itself when there is none
 * @param mean the mean of the portfolio, 0..1
 * @param weight the effective count that the uncertainty rests on; for ratios the sum of the weights of the evidence,
 *     halved per half-life
 * @param count how many pieces of evidence
 */
public record Reading(Indicator indicator, double value, double mean, double weight, int count) {

    private static final double TAIL = 0.05;

    /** A reading without evidence. */
    static Reading missing(Indicator indicator, double mean) {
        return new Reading(indicator, mean, mean, 0, 0);
    }

    public boolean hasEvidence() {
        return count >= 1;
    }

    /** The variance of the value. */
    public double variance() {
        double share = share();
        double stretch = value / share;
        double variance = share * (1 - share) / (weight + indicator.pull() + 1);
        return value == 0 ? 0 : stretch * stretch * variance;
    }

    /** The lower end of the 90 % interval. */
    public double low() {
        return quantile(TAIL);
    }

    /** The upper end of the 90 % interval. */
    public double high() {
        return quantile(1 - TAIL);
    }

    private double quantile(double probability) {
        double share = share();
        if (share <= 0 || share >= 1) {
            return value;
        }
        double trials = weight + indicator.pull();
        double quantile =
                new BetaDistribution(share * trials, (1 - share) * trials).inverseCumulativeProbability(probability);
        return Math.min(1, quantile * value / share);
    }

    /** The ratio behind the value. */
    private double share() {
        return indicator == Indicator.INITIATION ? value * Initiation.FULL : value;
    }
}
