package statistics.measures;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The order of numbers. */
final class Ranks {

    private Ranks() {}

    /** The places of the values from the lowest to the highest. Refuses NaN, which has no place. */
    static int[] order(double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("NaN cannot be ranked");
            }
        }
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> values[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Ranks from 1; equal values share the mean of theirs. */
    static double[] of(double[] values) {
        int[] order = order(values);
        double[] ranks = new double[values.length];
        for (int i = 0; i < order.length; ) {
            int end = i;
            while (end < order.length && values[order[end]] == values[order[i]]) {
                end++;
            }
            double shared = (i + 1 + end) / 2.;
            for (; i < end; i++) {
                ranks[order[i]] = shared;
            }
        }
        return ranks;
    }
}
