package statistics.simulation;

import java.util.List;
import java.util.stream.IntStream;

/** A made-up portfolio. The same world, seed and number always give the same relationship. */
public record Simulation(World world, long seed) {

    public SimulatedRelationship relationship(int number) {
        return new Life(world, seed, number).live();
    }

    /** Those numbered from 0 on. */
    public List<SimulatedRelationship> relationships(int count) {
        return IntStream.range(0, count).mapToObj(this::relationship).toList();
    }
}
