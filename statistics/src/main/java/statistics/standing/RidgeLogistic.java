package statistics.standing;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Logistic regression that starts from known coefficients and leaves them only as far as the cases demand: the log
 * likelihood minus half the squared distance from them, maximised by Newton's method.
 */
final class RidgeLogistic {

    private static final int STEPS = 50;
    private static final double CLOSE = 1e-9;

    private RidgeLogistic() {}

    /**
     * The coefficients.
     *
     * @param facts a row per case, a column per coefficient
     */
    static double[] fit(double[][] facts, boolean[] outcomes, double[] known) {
        double[] coefficients = known.clone();
        double value = objective(facts, outcomes, known, coefficients);
        for (int step = 0; step < STEPS; step++) {
            RealVector move = move(facts, outcomes, known, coefficients);
            double[] next = moved(coefficients, move, 1);
            double reached = objective(facts, outcomes, known, next);
            // The objective is concave, so a step that overshoots is only too long.
            for (double length = 0.5; reached < value && length > 1e-6; length /= 2) {
                next = moved(coefficients, move, length);
                reached = objective(facts, outcomes, known, next);
            }
            boolean done = reached - value < CLOSE;
            if (reached >= value) {
                coefficients = next;
                value = reached;
            }
            if (done) {
                break;
            }
        }
        return coefficients;
    }

    static double probability(double[] facts, double[] coefficients) {
        double logit = 0;
        for (int i = 0; i < coefficients.length; i++) {
            logit += coefficients[i] * facts[i];
        }
        return 1 / (1 + Math.exp(-logit));
    }

    private static double[] moved(double[] from, RealVector move, double length) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * move.getEntry(i);
        }
        return to;
    }

    private static RealVector move(double[][] facts, boolean[] outcomes, double[] known, double[] at) {
        int size = at.length;
        RealMatrix curvature = new Array2DRowRealMatrix(size, size);
        RealVector slope = new ArrayRealVector(size);
        for (int i = 0; i < size; i++) {
            curvature.setEntry(i, i, 1);
            slope.setEntry(i, known[i] - at[i]);
        }
        for (int row = 0; row < facts.length; row++) {
            double p = probability(facts[row], at);
            for (int i = 0; i < size; i++) {
                slope.addToEntry(i, ((outcomes[row] ? 1 : 0) - p) * facts[row][i]);
                for (int j = 0; j <= i; j++) {
                    curvature.addToEntry(i, j, p * (1 - p) * facts[row][i] * facts[row][j]);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                curvature.setEntry(j, i, curvature.getEntry(i, j));
            }
        }
        return new CholeskyDecomposition(curvature).getSolver().solve(slope);
    }

    private static double objective(double[][] facts, boolean[] outcomes, double[] known, double[] at) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum -= (at[i] - known[i]) * (at[i] - known[i]) / 2;
        }
        for (int row = 0; row < facts.length; row++) {
            double logit = 0;
            for (int i = 0; i < at.length; i++) {
                logit += at[i] * facts[row][i];
            }
            double surprise = outcomes[row] ? -logit : logit;
            sum -= Math.max(surprise, 0) + Math.log1p(Math.exp(-Math.abs(surprise)));
        }
        return sum;
    }
}
