package statistics.measures;

/** The mean negative logarithm of the probability given to what came true; 0 is best. */
public final class LogLoss {

    // One certainty that proves wrong must not make a model infinitely bad.
    private static final double SUREST = 1e-15;

    private LogLoss() {}

    /** In nats; probabilities are 0..1. NaN without cases. */
    public static double of(double[] probabilities, boolean[] outcomes) {
        Cases.checkSame(probabilities.length, outcomes.length);
        double sum = 0;
        for (int i = 0; i < outcomes.length; i++) {
            sum += of(probabilities[i], outcomes[i]);
        }
        return sum / outcomes.length;
    }

    /** The loss of one case. */
    public static double of(double probability, boolean outcome) {
        double given = outcome ? probability : 1 - probability;
        return -Math.log(Math.max(given, SUREST));
    }
}
