package statistics.purchase;

/**
 * The MBG/NBD model of Batislam, Denizel and Filiztekin (International Journal of Research in Marketing 24:3, 2007): as
 * BG/NBD, but a customer may also stop straight after the first purchase, so that one order is no proof of life.
 */
public record MbgNbd(double r, double alpha, double a, double b) implements BetaGeometric {

    public MbgNbd {
        Parameters.check(r, alpha, a, b);
    }

    /** The most likely parameters; never fails, but may be degenerate. Refuses an empty base. */
    public static Fit<MbgNbd> fit(CustomerBase base) {
        return Fitting.of(base, MbgNbd::new);
    }

    @Override
    public int chancesPassed(int repeats) {
        return repeats + 1;
    }
}
