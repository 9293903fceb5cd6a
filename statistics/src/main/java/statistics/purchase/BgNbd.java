package statistics.purchase;

/**
 * The BG/NBD model of Fader, Hardie and Lee (Marketing Science 24:2, 2005). A customer can stop only straight after a
 * repeat purchase, so that one without any counts as alive for ever.
 */
public record BgNbd(double r, double alpha, double a, double b) implements BetaGeometric {

    public BgNbd {
        Parameters.check(r, alpha, a, b);
    }

    /** The most likely parameters; never fails, but may be degenerate. Refuses an empty base. */
    public static Fit<BgNbd> fit(CustomerBase base) {
        return Fitting.of(base, BgNbd::new);
    }

    @Override
    public int chancesPassed(int repeats) {
        return repeats;
    }
}
