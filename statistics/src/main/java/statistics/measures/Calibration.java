package statistics.measures;

import java.util.ArrayList;
import java.util.List;

/** Whether what was said to be likely happened as often as was said. */
public final class Calibration {

    private static final int DECILES = 10;

    private Calibration() {}

    /**
     * A tenth of the cases, or nearly so.
     *
     * @param predicted the mean of the probabilities
     * @param seen in how many it came true
     */
    public record Decile(double predicted, OutcomeRate seen) {}

    /** The cases from the least to the most likely in ten groups, fewer where there are fewer cases. */
    public static List<Decile> deciles(double[] probabilities, boolean[] outcomes) {
        Cases.checkSame(probabilities.length, outcomes.length);
        int[] order = Ranks.order(probabilities);
        List<Decile> deciles = new ArrayList<>();
        for (int decile = 0; decile < DECILES; decile++) {
            int from = (int) ((long) order.length * decile / DECILES);
            int to = (int) ((long) order.length * (decile + 1) / DECILES);
            if (from < to) {
                deciles.add(decile(probabilities, outcomes, order, from, to));
            }
        }
        return deciles;
    }

    private static Decile decile(double[] probabilities, boolean[] outcomes, int[] order, int from, int to) {
        double sum = 0;
        int happened = 0;
        for (int i = from; i < to; i++) {
            sum += probabilities[order[i]];
            happened += outcomes[order[i]] ? 1 : 0;
        }
        return new Decile(sum / (to - from), new OutcomeRate(to - from, happened));
    }
}
