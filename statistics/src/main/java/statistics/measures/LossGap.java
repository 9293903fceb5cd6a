package statistics.measures;

/**
 * How much worse probabilities foretell outcomes than those of a baseline do, on the same cases.
 *
 * @param loss mean log loss of the probabilities, in nats
 * @param baselineLoss mean log loss of the baseline
 * @param low lower end of the 95 % interval of the difference; NaN below two cases
 * @param high upper end
 */
public record LossGap(double loss, double baselineLoss, double low, double high) {

    private static final double Z = 1.96;

    /** The interval is that of the mean of paired differences, which is all but normal from some dozens of cases on. */
    public static LossGap measure(double[] probabilities, double[] baseline, boolean[] outcomes) {
        Cases.checkSame(probabilities.length, baseline.length);
        double loss = LogLoss.of(probabilities, outcomes);
        double baselineLoss = LogLoss.of(baseline, outcomes);
        double squares = 0;
        for (int i = 0; i < outcomes.length; i++) {
            double gap = LogLoss.of(probabilities[i], outcomes[i]) - LogLoss.of(baseline[i], outcomes[i]);
            squares += Math.pow(gap - (loss - baselineLoss), 2);
        }
        double half = Z * Math.sqrt(squares / (outcomes.length - 1) / outcomes.length);
        return new LossGap(loss, baselineLoss, loss - baselineLoss - half, loss - baselineLoss + half);
    }

    /** Whether the whole interval lies on the worse side; a tie is no loss. */
    public boolean isWorse() {
        return low > 0;
    }

    /** Whether the whole interval lies on the better side. */
    public boolean isBetter() {
        return high < 0;
    }
}
