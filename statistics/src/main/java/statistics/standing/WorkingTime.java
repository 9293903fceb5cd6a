package statistics.standing;

/** How many working hours lie between two instants; the company's calendar decides which hours are working hours. */
@FunctionalInterface
public interface WorkingTime {

    /** Every hour is a working hour. */
    WorkingTime ROUND_THE_CLOCK = (from, to) -> (to - from) * 24;

    /**
     * The working hours from one instant to a later one, at least 0.
     *
     * @param from days since 1970-01-01T00:00Z
     * @param to days since 1970-01-01T00:00Z, not before {@code from}
     */
    double hoursBetween(double from, double to);
}
