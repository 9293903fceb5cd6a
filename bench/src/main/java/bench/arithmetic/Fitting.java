package bench.arithmetic;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import statistics.purchase.CustomerBase;
import statistics.purchase.Fit;
import statistics.purchase.MbgNbd;
import statistics.purchase.PurchaseHistory;
import statistics.standing.History;

/** Fitting a purchase model to the orders of a whole customer base, and scoring it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
public class Fitting {

    private static final LocalDate TODAY = LocalDate.ofEpochDay(MadeUp.NOW.day());

    @Param({"2500", "25000"})
    public int relationships;

    private List<PurchaseHistory> customers = List.of();
    private MbgNbd model = new MbgNbd(1, 1, 1, 1);

    @Setup
    public void makeUp() {
        customers = MadeUp.histories(relationships).stream()
                .map(Fitting::orderDays)
                .filter(days -> !days.isEmpty() && !days.getFirst().isAfter(TODAY))
                .map(days -> PurchaseHistory.of(days, TODAY))
                .toList();
        model = MbgNbd.fit(CustomerBase.of(customers)).model();
    }

    private static List<LocalDate> orderDays(History history) {
        return history.exchanges().stream()
                .map(exchange -> LocalDate.ofEpochDay(exchange.day()))
                .toList();
    }

    @Benchmark
    public Fit<MbgNbd> fit() {
        return MbgNbd.fit(CustomerBase.of(customers));
    }

    /** The expected purchases of all customers in half a year. */
    @Benchmark
    public double score() {
        return customers.stream()
                .mapToDouble(customer -> model.expectedPurchases(customer, 26))
                .sum();
    }
}
