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
        return Math.max(x, 0) + logOnePlus(Math.exp(-Math.abs(x)));
    }

    /** ln(1 + x) for x ≥ 0 to about 13 digits; several times as fast as {@link Math#log1p}, and fitting asks for it most. */
    static double logOnePlus(double x) {
        return x < 1e-3 ? x * (1 - x * (1 / 2.0 - x * (1 / 3.0 - x / 4))) : Math.log(1 + x);
    }
}
