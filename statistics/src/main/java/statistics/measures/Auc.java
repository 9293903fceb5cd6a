package statistics.measures;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The area under the ROC curve: the probability that a case that came true has a higher score than one that did not, ties
 * counted half. 0.5 is no better than chance; NaN when all outcomes are equal.
 */
public final class Auc {

    private final int[] order;
    private final double[] scores;
    private final boolean[] outcomes;

    // Sorted once, so that it can be measured again for many weightings of the same cases.
    Auc(double[] scores, boolean[] outcomes) {
        Cases.checkSame(scores.length, outcomes.length);
        this.scores = scores;
        this.outcomes = outcomes;
        order = Ranks.order(scores);
    }

    public static double of(double[] scores, boolean[] outcomes) {
        int[] once = new int[scores.length];
        Arrays.fill(once, 1);
        return new Auc(scores, outcomes).weighted(once);
    }

    /**
     * The mean over so many random shuffles of the outcomes. Whatever the scores, it must be near 0.5; a back-test whose
     * shuffled labels say otherwise leaks the answer.
     */
    public static double ofShuffled(double[] scores, boolean[] outcomes, int shuffles, RandomGenerator random) {
        boolean[] shuffled = outcomes.clone();
        return IntStream.range(0, shuffles)
                .mapToDouble(i -> {
                    shuffle(shuffled, random);
                    return of(scores, shuffled);
                })
                .average()
                .orElse(Double.NaN);
    }

    /** As if each case had been seen so many times. */
    double weighted(int[] times) {
        double pairs = 0;
        double falseBelow = 0;
        double trueBelow = 0;
        for (int i = 0; i < order.length; ) {
            double score = scores[order[i]];
            double trueHere = 0;
            double falseHere = 0;
            for (; i < order.length && scores[order[i]] == score; i++) {
                if (outcomes[order[i]]) {
                    trueHere += times[order[i]];
                } else {
                    falseHere += times[order[i]];
                }
            }
            pairs += trueHere * (falseBelow + falseHere / 2);
            trueBelow += trueHere;
            falseBelow += falseHere;
        }
        return pairs / (trueBelow * falseBelow);
    }

    private static void shuffle(boolean[] values, RandomGenerator random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            boolean value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}
