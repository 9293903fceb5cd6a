package bench.arithmetic;

import java.util.List;
import java.util.stream.IntStream;
import statistics.simulation.Ledger;
import statistics.simulation.Simulation;
import statistics.simulation.World;
import statistics.standing.Constants;
import statistics.standing.History;
import statistics.standing.Moment;
import statistics.standing.Portfolio;
import statistics.standing.TimeScale;

/** Made-up relationships of three years, always the same. */
final class MadeUp {

    private static final Ledger LEDGER = new Ledger(20_000);
    private static final Simulation SIMULATION = new Simulation(World.STANDARD, 1);

    static final Moment NOW = LEDGER.end(World.STANDARD);

    private MadeUp() {}

    static List<History> histories(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> LEDGER.history(SIMULATION.relationship(number)))
                .toList();
    }

    static Constants constants(List<History> histories) {
        Portfolio portfolio = new Portfolio(TimeScale.DEFAULT, Ledger.WORKING_TIME, NOW);
        histories.forEach(portfolio::add);
        return portfolio.constants(1);
    }
}
