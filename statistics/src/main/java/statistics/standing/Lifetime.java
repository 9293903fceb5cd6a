package statistics.standing;

/**
 * The parameters of an MBG/NBD purchase model (Batislam, Denizel and Filiztekin 2007) for one group of peers, times in weeks,
 * and where they come from. Fitting is not done here.
 *
 * @param source fitted, the default for small portfolios, or left out because the model says nothing here
 * @param r shape of the purchase rate, more than 0; NaN when left out
 * @param alpha its scale in weeks, more than 0; NaN when left out
 * @param a first parameter of the drop-out probability, more than 0; NaN when left out
 * @param b second parameter of the drop-out probability, more than 0; NaN when left out
 */
public record Lifetime(Source source, double r, double alpha, double a, double b) {

    /** Silence is no sign of an ending here: the fit is degenerate or its back-test is no better than chance. */
    public static final Lifetime LEFT_OUT =
            new Lifetime(Source.LEFT_OUT, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Parameters found from the portfolio. */
    public static Lifetime fitted(double r, double alpha, double a, double b) {
        return new Lifetime(Source.FITTED, r, alpha, a, b);
    }

    /** What holds while a portfolio is too small to fit: silence of about 3 to 4 own gaps makes it an even chance. */
    public static Lifetime byDefault(double typicalGap) {
        return new Lifetime(Source.DEFAULT, 1, typicalGap, 0.5, 3);
    }

    public boolean isLeftOut() {
        return source == Source.LEFT_OUT;
    }

    /**
     * The probability that the process still runs.
     *
     * @param repeats how many events after the first
     * @param last weeks from the first event to the last
     * @param age weeks from the first event to now
     * @return 0..1; NaN when left out
     */
    public double probabilityActive(int repeats, double last, double age) {
        return 1 / (1 + a / (b + repeats) * Math.pow((alpha + age) / (alpha + last), r + repeats));
    }

    public enum Source {
        FITTED,
        DEFAULT,
        LEFT_OUT
    }
}
