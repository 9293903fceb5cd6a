package bench.arithmetic;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import statistics.simulation.Ledger;
import statistics.standing.Assessor;
import statistics.standing.Constants;
import statistics.standing.History;
import statistics.standing.Moment;
import statistics.standing.StageWeights;
import statistics.standing.TimeScale;

/** Time per relationship of some 40 contacts and orders. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Assessing {

    private static final int RELATIONSHIPS = 1_300;
    private static final int MONTHS = 36;

    private List<History> histories = List.of();
    private List<Moment> monthEnds = List.of();
    private Assessor assessor = assessor(Constants.none(TimeScale.DEFAULT));

    @Setup
    public void makeUp() {
        histories = MadeUp.histories(RELATIONSHIPS);
        assessor = assessor(MadeUp.constants(histories));
        monthEnds = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> MadeUp.NOW.minusDays(30 * (MONTHS - month)))
                .toList();
    }

    /** The standing as of one day. */
    @Benchmark
    @OperationsPerInvocation(RELATIONSHIPS)
    public void assess(Blackhole seen) {
        histories.forEach(history -> seen.consume(assessor.assess(history, MadeUp.NOW)));
    }

    /** The stage track of three years, as a first assessment looks back. */
    @Benchmark
    @OperationsPerInvocation(RELATIONSHIPS)
    public void reconstruct(Blackhole seen) {
        histories.forEach(history -> seen.consume(assessor.reconstruct(history, monthEnds)));
    }

    /** The nightly constants, purchase models and their back-test included; per relationship. */
    @Benchmark
    @OperationsPerInvocation(RELATIONSHIPS)
    public Constants constants() {
        return MadeUp.constants(histories);
    }

    private static Assessor assessor(Constants constants) {
        return new Assessor(TimeScale.DEFAULT, Ledger.WORKING_TIME, StageWeights.DEFAULT, constants);
    }
}
