package statistics.purchase;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Many customers at once, equal histories counted together: fitting costs by distinct histories, not by customers. */
public final class CustomerBase {

    /** Customers that share one history. */
    record Group(PurchaseHistory history, int customers) {}

    // Ordered by repeats first, because the likelihood keeps what depends on the repeats alone.
    private static final Comparator<PurchaseHistory> ORDER = comparingInt(PurchaseHistory::repeats)
            .thenComparing(comparingDouble(PurchaseHistory::lastAt))
            .thenComparing(comparingDouble(PurchaseHistory::watchedFor));

    private final List<Group> groups;
    private final int customers;

    private CustomerBase(List<Group> groups, int customers) {
        this.groups = groups;
        this.customers = customers;
    }

    public static CustomerBase of(Collection<PurchaseHistory> histories) {
        TreeMap<PurchaseHistory, Integer> counts = new TreeMap<>(ORDER);
        histories.forEach(history -> counts.merge(history, 1, Integer::sum));
        List<Group> groups = counts.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
        return new CustomerBase(groups, histories.size());
    }

    public int customers() {
        return customers;
    }

    public int distinctHistories() {
        return groups.size();
    }

    /** The sum over all customers. */
    public double sum(ToDoubleFunction<PurchaseHistory> value) {
        double sum = 0;
        for (Group group : groups) {
            sum += group.customers() * value.applyAsDouble(group.history());
        }
        return sum;
    }

    List<Group> groups() {
        return groups;
    }
}
