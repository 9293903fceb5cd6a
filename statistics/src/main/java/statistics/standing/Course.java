package statistics.standing;

import statistics.purchase.PurchaseHistory;

/**
 * A process of events that may have stopped: how many, the first and the last, watched until today.
 *
 * @param events how many
 * @param first the day of the first; today without event
 * @param last the day of the last; today without event
 * @param today the day of the assessment
 */
record Course(int events, int first, int last, int today) {

    private static final double WEEK = 7;

    static Course none(int today) {
        return new Course(0, today, today, today);
    }

    boolean isEmpty() {
        return events == 0;
    }

    /** How many after the first, at least 0. */
    int repeats() {
        return Math.max(0, events - 1);
    }

    /** Weeks from the first to the last. */
    double span() {
        return (last - first) / WEEK;
    }

    /** Weeks from the last to today. */
    double silence() {
        return (today - last) / WEEK;
    }

    /** As the purchase models see it. Two kinds of signs on the first day are a repeat without time passed. */
    PurchaseHistory history() {
        return new PurchaseHistory(repeats(), span(), (today - first) / WEEK);
    }

    /** The probability that it goes on; NaN without event or without model. */
    double active(Lifetime lifetime) {
        return isEmpty() ? Double.NaN : lifetime.probabilityActive(history());
    }
}
