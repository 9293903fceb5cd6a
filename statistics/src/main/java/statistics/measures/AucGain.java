package statistics.measures;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How much better a score orders the outcomes than a baseline does, on the same cases.
 *
 * @param auc of the score
 * @param baselineAuc of the baseline
 * @param low lower end of the 95 % bootstrap interval of the difference
 * @param high upper end
 */
public record AucGain(double auc, double baselineAuc, double low, double high) {

    private static final double TAIL = .025;

    /** −1..1, positive where the score orders better. */
    public double gain() {
        return auc - baselineAuc;
    }

    /** Whether the interval leaves it open that the score is no better than the baseline, or worse. */
    public boolean addsNothing() {
        return !(low > 0);
    }

    /**
     * Draws the cases anew with replacement so many times, both scores staying paired, and takes the percentiles of the
     * difference (Efron and Tibshirani 1993, chapter 13). All is NaN when the outcomes do not differ.
     */
    public static AucGain measure(
            double[] scores, double[] baseline, boolean[] outcomes, int resamples, RandomGenerator random) {
        Auc scoreAuc = new Auc(scores, outcomes);
        Auc baselineAuc = new Auc(baseline, outcomes);
        double[] gains = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            int[] times = drawnTimes(outcomes.length, random);
            gains[i] = scoreAuc.weighted(times) - baselineAuc.weighted(times);
        }
        // A draw of equal outcomes only has no area.
        double[] sorted = Arrays.stream(gains).filter(Double::isFinite).sorted().toArray();
        return new AucGain(
                Auc.of(scores, outcomes),
                Auc.of(baseline, outcomes),
                percentile(sorted, TAIL),
                percentile(sorted, 1 - TAIL));
    }

    private static int[] drawnTimes(int cases, RandomGenerator random) {
        int[] times = new int[cases];
        for (int i = 0; i < cases; i++) {
            times[random.nextInt(cases)]++;
        }
        return times;
    }

    private static double percentile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
