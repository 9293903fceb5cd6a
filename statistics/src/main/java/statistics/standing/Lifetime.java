package statistics.standing;

import statistics.purchase.MbgNbd;
import statistics.purchase.PurchaseHistory;

/**
 * What is known of how long such relationships live: the parameters of an MBG/NBD model ({@link MbgNbd}), times in weeks,
 * and where they come from.
 *
 * @param source fitted, the default for small portfolios, or left out because the model says nothing here
 * @param r shape of the rate of events, more than 0; NaN when left out
 * @param alpha its scale in weeks, more than 0; NaN when left out
 * @param a first parameter of the chance to stop, more than 0; NaN when left out
 * @param b second parameter of the chance to stop, more than 0; NaN when left out
 */
public record Lifetime(Source source, double r, double alpha, double a, double b) {

    /** Silence is no sign of an ending here: the fit is degenerate or its back-test is no better than chance. */
    public static final Lifetime LEFT_OUT =
            new Lifetime(Source.LEFT_OUT, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Parameters found from the portfolio. */
    public static Lifetime fitted(MbgNbd model) {
        return new Lifetime(Source.FITTED, model.r(), model.alpha(), model.a(), model.b());
    }

    /** What holds while a portfolio is too small to fit: silence of about 3 to 4 own gaps makes it an even chance. */
    public static Lifetime byDefault(double typicalGap) {
        return new Lifetime(Source.DEFAULT, 1, typicalGap, 0.5, 3);
    }

    public boolean isLeftOut() {
        return source == Source.LEFT_OUT;
    }

    /** The probability that it goes on, 0..1; NaN when left out. */
    public double probabilityActive(PurchaseHistory history) {
        return isLeftOut() ? Double.NaN : model().probabilityAlive(history);
    }

    /** The probability of at least one event in the coming weeks, 0..1; NaN when left out. */
    public double probabilityOfAny(PurchaseHistory history, double weeks) {
        return isLeftOut() ? Double.NaN : model().probabilityOfAny(history, weeks);
    }

    private MbgNbd model() {
        return new MbgNbd(r, alpha, a, b);
    }

    /** Where parameters come from. */
    public enum Source {
        /** Found from the portfolio. */
        FITTED,
        /** What stands in while a portfolio is too small. */
        DEFAULT,
        /** Nowhere: the model says nothing here. */
        LEFT_OUT
    }
}
