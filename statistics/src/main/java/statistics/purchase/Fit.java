package statistics.purchase;

import java.util.Set;

/**
 * What came of fitting a model.
 *
 * @param logLikelihood at the fitted parameters, weeks as the unit of time
 * @param meanAlive mean probability of being alive over all customers, 0..1
 * @param degeneracies why the model says nothing of these customers; empty for a sound fit
 */
public record Fit<M extends BetaGeometric>(
        M model, int customers, double logLikelihood, double meanAlive, Set<Degeneracy> degeneracies) {

    /** A sign that the data do not hold what the model looks for. */
    public enum Degeneracy {
        /** A parameter above 10,000: customers do not differ in what it describes, or it ran away. */
        HUGE_PARAMETER,
        /** The chances to stop are nil for almost everybody: the model has become one without dropout. */
        NO_DROPOUT,
        /** The mean probability of being alive is above .995. */
        EVERYBODY_ALIVE
    }

    public Fit {
        degeneracies = Set.copyOf(degeneracies);
    }

    public boolean isDegenerate() {
        return !degeneracies.isEmpty();
    }
}
