package statistics.standing;

import java.util.List;

/** Trust, commitment and quality of one relationship. */
record Scores(Score trust, Score commitment, Score quality) {

    /** The 95 % quantile of the normal distribution. */
    private static final double Z = 1.645;

    static Scores of(Observation seen, Readings readings) {
        Score trust = score(Composite.TRUST, readings, Evidence.ofTrust(seen));
        Score commitment = score(Composite.COMMITMENT, readings, Evidence.ofCommitment(seen));
        return new Scores(
                trust, commitment, Quality.of(trust, commitment, readings).score(Z));
    }

    private static Score score(Composite composite, Readings readings, Evidence evidence) {
        double value = composite.value(readings);
        double half = Z * 100 * Math.sqrt(composite.variance(readings));
        return new Score(
                evidence.state(),
                value,
                Math.max(0, value - half),
                Math.min(100, value + half),
                composite.usual(readings),
                composite.reasons(readings),
                composite.coverage(readings),
                evidence.last(),
                Double.NaN);
    }

    /** The same scores with what has changed since earlier ones. */
    Scores since(Scores earlier) {
        return new Scores(
                trust.since(earlier.trust), commitment.since(earlier.commitment), quality.since(earlier.quality));
    }

    /** Quality as the geometric mean of three factors, each at least 1 of 100. */
    private record Quality(Score trust, Score commitment, Readings readings, double[] factors, double[] usual) {

        private static final Reason.Part.Factor.Kind[] KINDS = Reason.Part.Factor.Kind.values();

        static Quality of(Score trust, Score commitment, Readings readings) {
            Reading satisfaction = readings.get(Indicator.SATISFACTION);
            double[] factors = {floor(trust.value()), floor(commitment.value()), floor(100 * satisfaction.value())};
            double[] usual = {floor(trust.usual()), floor(commitment.usual()), floor(100 * satisfaction.mean())};
            return new Quality(trust, commitment, readings, factors, usual);
        }

        private static double floor(double factor) {
            return Math.max(1, factor);
        }

        Score score(double z) {
            double value = geometric(factors);
            double spread = Math.exp(z * Math.sqrt(logVariance()));
            Reading satisfaction = readings.get(Indicator.SATISFACTION);
            return new Score(
                    state(),
                    value,
                    value / spread,
                    Math.min(100, value * spread),
                    geometric(usual),
                    reasons(value, geometric(usual)),
                    (trust.coverage() + commitment.coverage() + (satisfaction.hasEvidence() ? 1 : 0)) / 3,
                    Evidence.later(trust.lastEvidence(), commitment.lastEvidence()),
                    Double.NaN);
        }

        private static double geometric(double[] factors) {
            return Math.cbrt(factors[0] * factors[1] * factors[2]);
        }

        private double logVariance() {
            double[] variances = {
                Composite.TRUST.variance(readings),
                Composite.COMMITMENT.variance(readings),
                readings.get(Indicator.SATISFACTION).variance()
            };
            double sum = 0;
            for (int i = 0; i < factors.length; i++) {
                double share = factors[i] / 100;
                sum += variances[i] / (9 * share * share);
            }
            return sum;
        }

        private Score.State state() {
            if (trust.isShown() && commitment.isShown()) {
                return Score.State.SHOWN;
            }
            boolean early = trust.state() == Score.State.TOO_EARLY || commitment.state() == Score.State.TOO_EARLY;
            return early ? Score.State.TOO_EARLY : Score.State.TOO_OLD;
        }

        private List<Reason> reasons(double value, double usualValue) {
            double mean = logarithmicMean(value, usualValue);
            Reason[] reasons = new Reason[factors.length];
            for (int i = 0; i < factors.length; i++) {
                double points = mean * Math.log(factors[i] / usual[i]) / 3;
                reasons[i] = new Reason(new Reason.Part.Factor(KINDS[i]), points);
            }
            return List.of(reasons);
        }

        /** What makes a difference of products a sum of logarithms, exactly. */
        private static double logarithmicMean(double one, double other) {
            double ratio = one / other;
            // Near 1 the quotient is nothing by nothing; the arithmetic mean differs from it by less than rounding
            // there.
            return Math.abs(ratio - 1) < 1e-6 ? (one + other) / 2 : (one - other) / Math.log(ratio);
        }
    }
}
