package statistics.purchase;

/**
 * Customers who buy at a steady rate of their own until they stop for good, which they do straight after a purchase.
 *
 * <p>Rates differ between customers as Gamma(r, alpha), per week; the chances to stop as Beta(a, b). The two models of
 * this family differ only in how often a customer has had the chance to stop. All four parameters are above 0.
 */
public sealed interface BetaGeometric permits BgNbd, MbgNbd {

    double r();

    double alpha();

    double a();

    double b();

    /** How many chances to stop a customer with so many repeat purchases has passed, if still alive. */
    int chancesPassed(int repeats);

    /** The logarithm of the likelihood of these purchase times, without a binomial constant. */
    default double logLikelihood(PurchaseHistory history) {
        return new Likelihood(this).of(history);
    }

    default double logLikelihood(CustomerBase base) {
        return base.sum(new Likelihood(this)::of);
    }

    /** The probability that the customer has not stopped for good, 0..1. */
    default double probabilityAlive(PurchaseHistory history) {
        return Logistic.of(-new Likelihood(this).logOddsStopped(history));
    }

    /**
     * The probability of at least one purchase in the coming weeks, 0..1: the one to rank customers by. {@link
     * #probabilityAlive} alone ranks them badly, because many are alive who hardly ever buy.
     */
    default double probabilityOfAny(PurchaseHistory history, double weeks) {
        double none = -(r() + history.repeats()) * Math.log1p(weeks / (alpha() + history.watchedFor()));
        return probabilityAlive(history) * -Math.expm1(none);
    }

    /** The expected number of purchases in the coming weeks, for any weeks ≥ 0. */
    default double expectedPurchases(PurchaseHistory history, double weeks) {
        return probabilityAlive(history) * new Future(this, history).expectedPurchases(weeks);
    }
}
