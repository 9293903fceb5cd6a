package rapport.interactions.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** A place between two groups of the timeline; later comes first. In addresses: microseconds and id. */
record Cursor(Instant at, UUID id) implements Comparable<Cursor> {

    private static final Comparator<Cursor> LATER_FIRST =
            Comparator.comparing(Cursor::at).thenComparing(Cursor::id).reversed();

    /** Empty when the text is no cursor: the reader then sees the newest. */
    static Optional<Cursor> parse(String text) {
        int dash = text.indexOf('-', 1);
        if (dash < 0) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, dash)), ChronoUnit.MICROS);
            return Optional.of(new Cursor(at, UUID.fromString(text.substring(dash + 1))));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    boolean isBefore(Cursor other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Cursor other) {
        return LATER_FIRST.compare(this, other);
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
