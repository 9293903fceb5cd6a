package statistics.measures;

import java.util.stream.IntStream;

/**
 * Makes a score a probability: a logistic curve of it (Platt 1999), by maximum likelihood. The score may also run the wrong way
 * round; the curve then falls.
 *
 * @param base log-odds at the mean score
 * @param slope log-odds per unit of the score
 * @param mean of the scores it was fitted to
 */
public record Sigmoid(double base, double slope, double mean) {

    private static final int FOLDS = 5;
    private static final int STEPS = 30;
    /** Keeps the curve finite where a score tells the outcomes apart without fault; weighs less than one case. */
    private static final double PULL = .1;

    /** Needs at least one case. */
    public static Sigmoid fit(double[] scores, boolean[] outcomes) {
        Cases.checkSame(scores.length, outcomes.length);
        double mean = 0;
        for (double score : scores) {
            mean += score / scores.length;
        }
        Sigmoid curve = new Sigmoid(0, 0, mean);
        for (int step = 0; step < STEPS; step++) {
            curve = curve.better(scores, outcomes);
        }
        return curve;
    }

    /** A step of Newton's method, not longer than 2 in either direction. */
    private Sigmoid better(double[] scores, boolean[] outcomes) {
        double up = -PULL * base;
        double along = -PULL * slope;
        double bend = PULL;
        double bendBoth = 0;
        double bendAlong = PULL;
        for (int i = 0; i < scores.length; i++) {
            double p = probability(scores[i]);
            double from = scores[i] - mean;
            double off = (outcomes[i] ? 1 : 0) - p;
            double curvature = p * (1 - p);
            up += off;
            along += off * from;
            bend += curvature;
            bendBoth += curvature * from;
            bendAlong += curvature * from * from;
        }
        double area = bend * bendAlong - bendBoth * bendBoth;
        return new Sigmoid(
                base + Math.clamp((bendAlong * up - bendBoth * along) / area, -2, 2),
                slope + Math.clamp((bend * along - bendBoth * up) / area, -2, 2),
                mean);
    }

    /** 0..1. */
    public double probability(double score) {
        return 1 / (1 + Math.exp(-base - slope * (score - mean)));
    }

    /** The probability of each case, by a curve fitted to the other folds of the cases; every fifth is of one fold. */
    public static double[] outOfSample(double[] scores, boolean[] outcomes) {
        Cases.checkSame(scores.length, outcomes.length);
        double[] probabilities = new double[scores.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            Sigmoid curve = withoutFold(scores, outcomes, fold);
            for (int i = fold; i < scores.length; i += FOLDS) {
                probabilities[i] = curve.probability(scores[i]);
            }
        }
        return probabilities;
    }

    private static Sigmoid withoutFold(double[] scores, boolean[] outcomes, int fold) {
        int[] taught =
                IntStream.range(0, scores.length).filter(i -> i % FOLDS != fold).toArray();
        double[] some = new double[taught.length];
        boolean[] known = new boolean[taught.length];
        for (int i = 0; i < taught.length; i++) {
            some[i] = scores[taught[i]];
            known[i] = outcomes[taught[i]];
        }
        return fit(some, known);
    }
}
