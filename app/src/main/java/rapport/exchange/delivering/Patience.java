package rapport.exchange.delivering;

import java.time.Duration;
import java.util.List;

/** How often and how long something is tried. */
final class Patience {

    /** Nothing is given up earlier after it was first tried. */
    static final Duration IN_ALL = Duration.ofDays(3);

    /** A receiver that fails as often in a row is asked for one record now and then. */
    static final int DOWN = 5;

    private static final List<Duration> BETWEEN = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6));

    private static final Duration SHORTEST_DOWN = Duration.ofSeconds(10);
    private static final Duration LONGEST_DOWN = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;

    private Patience() {}

    /** How long a record waits after so many attempts, at least one. */
    static Duration afterAttempts(int attempts) {
        return BETWEEN.get(Math.min(attempts, BETWEEN.size()) - 1);
    }

    /** How long a receiver is left alone after so many failures in a row. */
    static Duration afterFailures(int failures) {
        Duration longer = SHORTEST_DOWN.multipliedBy(1L << Math.clamp(failures - DOWN, 0, DOUBLINGS));
        return longer.compareTo(LONGEST_DOWN) > 0 ? LONGEST_DOWN : longer;
    }
}
