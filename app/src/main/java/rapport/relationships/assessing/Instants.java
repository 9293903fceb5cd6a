package rapport.relationships.assessing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import statistics.standing.Moment;

/** Instants as {@code statistics} counts them: days since 1970-01-01T00:00Z; missing ones are NaN. */
final class Instants {

    private static final double SECONDS = 86_400;
    private static final double NANOS = 1e9;

    private final ZoneId zone;

    Instants(ZoneId zone) {
        this.zone = zone;
    }

    static double days(@Nullable Instant at) {
        return at == null ? Double.NaN : (at.getEpochSecond() + at.getNano() / NANOS) / SECONDS;
    }

    /** To the microsecond; null for NaN. */
    static @Nullable Instant instant(double days) {
        if (Double.isNaN(days)) {
            return null;
        }
        double seconds = days * SECONDS;
        long whole = (long) Math.floor(seconds);
        return Instant.ofEpochSecond(whole, Math.round((seconds - whole) * 1e6) * 1_000);
    }

    /** The number of the day of an instant in the company's zone. */
    int day(Instant at) {
        long local = at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds();
        return (int) Math.floorDiv(local, 86_400L);
    }

    /** The day of an instant in the company's zone; null for NaN. */
    @Nullable LocalDate date(double days) {
        Instant at = instant(days);
        return at == null ? null : at.atZone(zone).toLocalDate();
    }

    /** The day of an instant in the company's zone. */
    LocalDate localDay(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** When a day begins. */
    double start(@Nullable LocalDate day) {
        return day == null ? Double.NaN : days(day.atStartOfDay(zone).toInstant());
    }

    /** The last microsecond of a day, as {@code Moments} has it. */
    double end(@Nullable LocalDate day) {
        return day == null
                ? Double.NaN
                : days(day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000));
    }

    Moment moment(Instant now) {
        return new Moment(days(now), day(now));
    }

    Moment endOf(LocalDate day) {
        return new Moment(end(day), (int) day.toEpochDay());
    }
}
