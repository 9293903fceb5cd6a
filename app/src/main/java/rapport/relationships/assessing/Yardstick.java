package rapport.relationships.assessing;

import java.util.Currency;
import statistics.standing.Assessor;
import statistics.standing.Constants;
import statistics.standing.StageWeights;
import statistics.standing.TimeScale;

/** All that relationships are measured by for a while: settings, the constants of the portfolio and the weights of facts. */
record Yardstick(
        Instants instants,
        BusinessHours hours,
        TimeScale times,
        Currency currency,
        Constants constants,
        StageWeights weights) {

    /** Raised whenever the arithmetic changes, so that every number kept says how it was made. */
    private static final int ARITHMETIC = 1;

    Assessor assessor() {
        return new Assessor(times, hours, weights, constants);
    }

    String modelVersion() {
        return ARITHMETIC + "." + weights.version();
    }
}
