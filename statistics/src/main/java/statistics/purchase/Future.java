package statistics.purchase;

/**
 * What a customer who has not stopped yet may still do.
 *
 * <p>The papers give expected purchases by a hypergeometric function with a singularity at a = 1. The same number is a
 * sum of positive terms, without one: Σ P(n)·(E[q⁰] + … + E[qⁿ⁻¹]), where P(n) is the negative binomial probability
 * of n purchases by somebody who never stops, and E[qᵏ] the chance of going on after each of k purchases.
 */
final class Future {

    private static final double PRECISION = 1e-13;

    private final double shape;
    private final double rate;
    private final double goOn;
    private final double stop;

    Future(BetaGeometric model, PurchaseHistory history) {
        shape = model.r() + history.repeats();
        rate = model.alpha() + history.watchedFor();
        goOn = model.b() + model.chancesPassed(history.repeats());
        stop = model.a();
    }

    double expectedPurchases(double weeks) {
        if (!(weeks >= 0) || weeks == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("Weeks must be finite and at least 0, not " + weeks);
        }
        double elapsed = weeks / rate;
        double z = elapsed / (1 + elapsed);
        double logChance = -shape * Math.log1p(elapsed);
        double stillBuying = 1;
        double purchases = 0;
        double expected = 0;
        for (int n = 0; ; n++) {
            double chance = Math.exp(logChance);
            double growth = z * (shape + n) / (n + 1);
            expected += chance * purchases;
            if (growth < 1 && rest(chance, purchases, growth) <= PRECISION * expected) {
                return expected;
            }
            purchases += stillBuying;
            stillBuying *= (goOn + n) / (goOn + stop + n);
            logChance += Math.log(growth);
        }
    }

    // An upper bound of all later terms: chances shrink at least by the growth, purchases rise by one at most.
    private static double rest(double chance, double purchases, double growth) {
        double left = 1 - growth;
        return chance * (purchases + 1 / left) / left;
    }
}
