package statistics.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A weighted sum of indicators: trust or commitment. A missing indicator counts as the portfolio's mean; weights are never
 * shared out anew, so a first piece of evidence makes no jump.
 */
final class Composite {

    static final Composite TRUST = new Composite(Indicator::inTrust);
    static final Composite COMMITMENT = new Composite(Indicator::inCommitment);

    private final Indicator[] indicators;
    private final double[] weights;

    private Composite(ToDoubleFunction<Indicator> weight) {
        List<Indicator> parts = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            if (weight.applyAsDouble(indicator) > 0) {
                parts.add(indicator);
            }
        }
        indicators = parts.toArray(Indicator[]::new);
        weights = parts.stream().mapToDouble(weight).toArray();
    }

    /** 0..100. */
    double value(Readings readings) {
        double sum = 0;
        for (int i = 0; i < indicators.length; i++) {
            sum += weights[i] * readings.get(indicators[i]).value();
        }
        return 100 * sum;
    }

    /** The score of a relationship of which nothing is known, 0..100. */
    double usual(Readings readings) {
        double sum = 0;
        for (int i = 0; i < indicators.length; i++) {
            sum += weights[i] * readings.get(indicators[i]).mean();
        }
        return 100 * sum;
    }

    /** The variance of the score divided by 100. */
    double variance(Readings readings) {
        double sum = 0;
        for (int i = 0; i < indicators.length; i++) {
            sum += weights[i] * weights[i] * readings.get(indicators[i]).variance();
        }
        return sum;
    }

    double coverage(Readings readings) {
        double sum = 0;
        for (int i = 0; i < indicators.length; i++) {
            sum += readings.get(indicators[i]).hasEvidence() ? weights[i] : 0;
        }
        return sum;
    }

    List<Reason> reasons(Readings readings) {
        List<Reason> reasons = new ArrayList<>(indicators.length);
        for (int i = 0; i < indicators.length; i++) {
            Reading reading = readings.get(indicators[i]);
            double points = 100 * weights[i] * (reading.value() - reading.mean());
            reasons.add(new Reason(new Reason.Part.Measured(indicators[i]), points));
        }
        return reasons;
    }
}
