package statistics.purchase;

import static org.hipparchus.special.Gamma.digamma;
import static org.hipparchus.special.Gamma.logGamma;

/**
 * The likelihood of one model, history by history, wholly in logarithms. With x repeats and c chances to stop passed it
 * is
 *
 * <pre>
 *   Γ(r+x)α^r / (Γ(r)(α+T)^(r+x)) · B(a,b+c)/B(a,b) · (1 + o),    o = a/(b+c-1) · ((α+T)/(α+t_x))^(r+x)
 * </pre>
 *
 * where o, the odds of having stopped, is 0 while no chance to stop has passed. Not for use by several threads: what
 * depends on the repeats alone, which take few values, is kept from one history to the next.
 */
final class Likelihood {

    private final BetaGeometric model;
    private final double r;
    private final double alpha;
    private final double a;
    private final double b;

    private int repeats = -1;
    private double constant;
    private double slopeR;
    private double slopeA;
    private double slopeB;

    Likelihood(BetaGeometric model) {
        this.model = model;
        this.r = model.r();
        this.alpha = model.alpha();
        this.a = model.a();
        this.b = model.b();
    }

    double of(PurchaseHistory history) {
        keepWhatDependsOn(history.repeats());
        return constant
                - (r + repeats) * Math.log(alpha + history.watchedFor())
                + Logistic.softplus(logOddsStopped(history));
    }

    /** Adds the derivatives with respect to r, alpha, a and b, so many times. */
    void addGradient(PurchaseHistory history, int times, double[] gradient) {
        keepWhatDependsOn(history.repeats());
        double end = alpha + history.watchedFor();
        double last = alpha + history.lastAt();
        double stopped = Logistic.of(logOddsStopped(history));
        gradient[0] += times * (slopeR - Math.log(end) + stopped * logSilence(history));
        gradient[1] += times * (r / alpha - (r + repeats) * ((1 - stopped) / end + stopped / last));
        gradient[2] += times * (slopeA + stopped / a);
        if (stopped > 0) {
            gradient[3] -= times * stopped / (b + model.chancesPassed(repeats) - 1);
        }
        gradient[3] += times * slopeB;
    }

    /** Minus infinity while the customer has had no chance to stop. */
    double logOddsStopped(PurchaseHistory history) {
        int x = history.repeats();
        int passed = model.chancesPassed(x);
        if (passed == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return Math.log(a / (b + passed - 1)) + (r + x) * logSilence(history);
    }

    private double logSilence(PurchaseHistory history) {
        return Logistic.logOnePlus(history.silence() / (alpha + history.lastAt()));
    }

    private void keepWhatDependsOn(int x) {
        if (x == repeats) {
            return;
        }
        repeats = x;
        int passed = model.chancesPassed(x);
        constant = logGamma(r + x)
                - logGamma(r)
                + r * Math.log(alpha)
                + logGamma(b + passed)
                - logGamma(b)
                + logGamma(a + b)
                - logGamma(a + b + passed);
        slopeR = digamma(r + x) - digamma(r) + Math.log(alpha);
        slopeA = digamma(a + b) - digamma(a + b + passed);
        slopeB = slopeA + digamma(b + passed) - digamma(b);
    }
}
