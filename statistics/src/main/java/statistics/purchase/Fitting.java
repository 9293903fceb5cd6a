package statistics.purchase;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import statistics.purchase.Fit.Degeneracy;

/** Maximum likelihood from several starts, over the logarithms of the parameters. */
final class Fitting {

    interface Maker<M extends BetaGeometric> {
        M of(double r, double alpha, double a, double b);
    }

    private static final double HUGE = 1e4;
    private static final double NO_DROPOUT = 1e-3;
    private static final double EVERYBODY = .995;

    // r, a and b; alpha follows from r and the mean rate.
    private static final List<double[]> STARTS = List.of(
            new double[] {.3, .8, 2.5}, new double[] {1, .5, 3}, new double[] {3, .2, 2}, new double[] {.6, 2, 2});

    private Fitting() {}

    static <M extends BetaGeometric> Fit<M> of(CustomerBase base, Maker<M> maker) {
        if (base.customers() == 0) {
            throw new IllegalArgumentException("No customers to fit to");
        }
        double weeksPerPurchase = base.sum(PurchaseHistory::watchedFor) / (1 + base.sum(PurchaseHistory::repeats));
        Descent.Slope slope = (point, gradient) -> loss(base, model(maker, point), gradient);
        double[] best = new double[0];
        double least = Double.POSITIVE_INFINITY;
        for (double[] start : STARTS) {
            double[] found = Descent.from(start(start, Math.max(weeksPerPurchase, .01)), slope);
            double loss = slope.at(found, new double[found.length]);
            if (best.length == 0 || loss < least) {
                best = found;
                least = loss;
            }
        }
        return fit(base, model(maker, best));
    }

    private static <M extends BetaGeometric> Fit<M> fit(CustomerBase base, M model) {
        double meanAlive = base.sum(model::probabilityAlive) / base.customers();
        return new Fit<>(model, base.customers(), model.logLikelihood(base), meanAlive, degeneracies(model, meanAlive));
    }

    private static Set<Degeneracy> degeneracies(BetaGeometric model, double meanAlive) {
        Set<Degeneracy> found = EnumSet.noneOf(Degeneracy.class);
        if (Math.max(Math.max(model.r(), model.alpha()), Math.max(model.a(), model.b())) > HUGE) {
            found.add(Degeneracy.HUGE_PARAMETER);
        }
        if (model.a() < NO_DROPOUT) {
            found.add(Degeneracy.NO_DROPOUT);
        }
        if (meanAlive > EVERYBODY) {
            found.add(Degeneracy.EVERYBODY_ALIVE);
        }
        return found;
    }

    private static double[] start(double[] start, double weeksPerPurchase) {
        double[] point = {start[0], start[0] * weeksPerPurchase, start[1], start[2]};
        return Arrays.stream(point).map(Math::log).toArray();
    }

    private static <M extends BetaGeometric> M model(Maker<M> maker, double[] point) {
        return maker.of(Math.exp(point[0]), Math.exp(point[1]), Math.exp(point[2]), Math.exp(point[3]));
    }

    /** The mean negative log-likelihood per customer; its slope over the logarithms goes to {@code gradient}. */
    private static double loss(CustomerBase base, BetaGeometric model, double[] gradient) {
        Likelihood likelihood = new Likelihood(model);
        double sum = 0;
        Arrays.fill(gradient, 0);
        for (CustomerBase.Group group : base.groups()) {
            sum += group.customers() * likelihood.of(group.history());
            likelihood.addGradient(group.history(), group.customers(), gradient);
        }
        double[] parameters = {model.r(), model.alpha(), model.a(), model.b()};
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= -parameters[i] / base.customers();
        }
        return -sum / base.customers();
    }
}
