package statistics.simulation;

/** How much they trust us: log-odds that experiences push and that time draws back to a level of their own. */
final class Trust {

    private static final double FARTHEST = 4;
    private static final double DRAWN_BACK = .02;
    private static final double UNREST = .05;

    private final double baseline;
    private final double[] effects;
    private double logOdds;

    Trust(double baseline, int weeks) {
        this.baseline = baseline;
        effects = new double[weeks];
        logOdds = cut(baseline - .4);
    }

    /** 0..1. */
    double level() {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    void push(double effect) {
        logOdds = cut(logOdds + effect);
    }

    /** An experience they will have at that time, if the world lasts until then. */
    void pushAt(double day, double effect) {
        int week = (int) (day / Week.DAYS);
        if (week < effects.length) {
            effects[week] += effect;
        }
    }

    void feelWeek(int week) {
        push(effects[week]);
    }

    void endWeek(Draws draws) {
        push(DRAWN_BACK * (baseline - logOdds) + draws.normal(0, UNREST));
    }

    private static double cut(double logOdds) {
        return Math.clamp(logOdds, -FARTHEST, FARTHEST);
    }
}
