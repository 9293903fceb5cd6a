package statistics.measures;

/** The Brier score: the mean squared difference of probability and outcome, 0 (best) to 1. */
public final class Brier {

    private Brier() {}

    /** Probabilities are 0..1; NaN without cases. */
    public static double of(double[] probabilities, boolean[] outcomes) {
        Cases.checkSame(probabilities.length, outcomes.length);
        double sum = 0;
        for (int i = 0; i < outcomes.length; i++) {
            double off = probabilities[i] - (outcomes[i] ? 1 : 0);
            sum += off * off;
        }
        return sum / outcomes.length;
    }
}
