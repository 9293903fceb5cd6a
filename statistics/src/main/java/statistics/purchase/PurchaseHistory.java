package statistics.purchase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * All that the purchase models need to know of one customer. Several purchases on one day are one.
 *
 * @param repeats purchases after the first, at least 0 (x)
 * @param lastAt weeks from the first to the last purchase, 0 without repeats (t_x)
 * @param watchedFor weeks from the first purchase to now, at least {@code lastAt} (T)
 */
public record PurchaseHistory(int repeats, double lastAt, double watchedFor) {

    private static final double DAYS_A_WEEK = 7;

    public PurchaseHistory {
        boolean ordered = 0 <= lastAt && lastAt <= watchedFor && watchedFor < Double.POSITIVE_INFINITY;
        if (repeats < 0 || !ordered || (repeats == 0 && lastAt > 0)) {
            throw new IllegalArgumentException(
                    "No history: x = %d, t_x = %s, T = %s".formatted(repeats, lastAt, watchedFor));
        }
    }

    /** The history as of the end of {@code asOf}; later days are ignored, at least one must not be later. */
    public static PurchaseHistory of(Collection<LocalDate> purchaseDays, LocalDate asOf) {
        List<LocalDate> days = purchaseDays.stream()
                .filter(day -> !day.isAfter(asOf))
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty()) {
            throw new IllegalArgumentException("No purchase up to " + asOf);
        }
        LocalDate first = days.getFirst();
        return new PurchaseHistory(days.size() - 1, weeksBetween(first, days.getLast()), weeksBetween(first, asOf));
    }

    /** Weeks without a purchase until now. */
    public double silence() {
        return watchedFor - lastAt;
    }

    private static double weeksBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS_A_WEEK;
    }
}
