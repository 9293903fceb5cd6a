package statistics.standing;

import java.util.List;

/**
 * One exchange: a customer's order, our order to a supplier, a delivery sent through a distributor, a won deal of a partner.
 * Several on one day are one exchange day.
 *
 * @param id the caller's number
 * @param at when it was made, in days since 1970-01-01T00:00Z
 * @param day its day in the company's zone
 * @param value what it was worth in the company's currency, at least 0; NaN if unknown
 * @param categories the caller's numbers of the product categories bought; empty if unknown
 * @param cancelled when it was cancelled; from then on it does not exist, before that it does. NaN if it was not
 */
public record Exchange(int id, double at, int day, double value, List<Integer> categories, double cancelled)
        implements Event {

    public Exchange {
        categories = List.copyOf(categories);
    }

    /** One that was not cancelled. */
    public Exchange(int id, double at, int day, double value, List<Integer> categories) {
        this(id, at, day, value, categories, Double.NaN);
    }

    boolean isCancelled(double now) {
        return cancelled <= now;
    }
}
