package statistics.purchase;

/** The logistic function and its integral, finite for every argument. */
final class Logistic {

    private Logistic() {}

    /** 1 / (1 + e^-x). */
    static double of(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** ln(1 + e^x). */
    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
