package statistics.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One figure over several made-up portfolios: its mean, lowest and highest. */
record Measured(String name, double mean, double low, double high) {

    static Measured of(String name, List<Trial> trials, ToDoubleFunction<Trial> figure) {
        List<Double> values = new ArrayList<>();
        trials.forEach(trial -> values.add(figure.applyAsDouble(trial)));
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        return new Measured(
                name,
                sum / values.size(),
                values.stream().min(Double::compare).orElseThrow(),
                values.stream().max(Double::compare).orElseThrow());
    }

    /** A line of the table, with what must be and what the specification measured. */
    String beside(String mustBe, String specified) {
        return String.format(
                Locale.ROOT,
                "%-48s %6.3f  (%.3f to %.3f)   must be %-12s specified %s",
                name,
                mean,
                low,
                high,
                mustBe,
                specified);
    }
}
