package statistics.purchase;

/**
 * Minimises a smooth function by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno with a backtracking
 * line search (Nocedal and Wright, Numerical Optimization, 2006, algorithm 6.1). Always the same way from the same start.
 */
final class Descent {

    /** A function and its gradient, written into the second argument. */
    interface Slope {
        double at(double[] point, double[] gradient);
    }

    private static final int MOST_STEPS = 500;
    private static final double FLAT = 1e-7;
    private static final double LONGEST_STEP = 2;
    // e^±25: a parameter that wants to go further has run away, and its fit is degenerate anyway.
    private static final double LIMIT = 25;

    private final Slope slope;
    private final int n;
    private double[] point;
    private double[] gradient;
    private double value;
    private double[][] inverseCurvature;

    private Descent(double[] start, Slope slope) {
        this.slope = slope;
        n = start.length;
        point = start.clone();
        gradient = new double[n];
        value = slope.at(point, gradient);
        inverseCurvature = identity();
    }

    static double[] from(double[] start, Slope slope) {
        Descent descent = new Descent(start, slope);
        for (int i = 0; i < MOST_STEPS && descent.step(); i++) {
            // All the work is in the step.
        }
        return descent.point;
    }

    private boolean step() {
        if (longest(gradient) < FLAT) {
            return false;
        }
        if (search(direction())) {
            return true;
        }
        // The curvature may have gone stale; straight downhill once more before giving up.
        inverseCurvature = identity();
        return search(direction());
    }

    private boolean search(double[] direction) {
        double downhill = dot(gradient, direction);
        double[] slopeThere = new double[n];
        for (double length = Math.min(1, LONGEST_STEP / longest(direction)); length > 1e-12; length /= 2) {
            double[] there = along(direction, length);
            double valueThere = slope.at(there, slopeThere);
            if (valueThere < value + 1e-4 * length * downhill) {
                moveTo(there, valueThere, slopeThere);
                return true;
            }
        }
        return false;
    }

    private void moveTo(double[] there, double valueThere, double[] slopeThere) {
        double[] move = minus(there, point);
        double[] change = minus(slopeThere, gradient);
        if (dot(move, change) > 1e-14) {
            update(move, change);
        }
        point = there;
        gradient = slopeThere;
        value = valueThere;
    }

    private void update(double[] move, double[] change) {
        double[] curved = times(inverseCurvature, change);
        double along = dot(move, change);
        double scale = (1 + dot(change, curved) / along) / along;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverseCurvature[i][j] +=
                        scale * move[i] * move[j] - (curved[i] * move[j] + move[i] * curved[j]) / along;
            }
        }
    }

    private double[] direction() {
        double[] direction = times(inverseCurvature, gradient);
        for (int i = 0; i < n; i++) {
            direction[i] = -direction[i];
        }
        return direction;
    }

    private double[] along(double[] direction, double length) {
        double[] there = new double[n];
        for (int i = 0; i < n; i++) {
            there[i] = Math.clamp(point[i] + length * direction[i], -LIMIT, LIMIT);
        }
        return there;
    }

    private double[][] identity() {
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
        }
        return matrix;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static double[] minus(double[] left, double[] right) {
        double[] difference = new double[left.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = left[i] - right[i];
        }
        return difference;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    private static double longest(double[] vector) {
        double longest = 0;
        for (double part : vector) {
            longest = Math.max(longest, Math.abs(part));
        }
        return longest;
    }
}
