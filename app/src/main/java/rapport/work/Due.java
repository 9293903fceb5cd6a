package rapport.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When something is due: at a time of a day, or by the end of a day, in the zone of whoever said so. The day stays its day wherever it
 * is read; a time is one moment everywhere.
 *
 * @param at the moment; the last of its day when no time was said
 */
public record Due(Instant at, boolean hasTime, ZoneId zone) {

    public static Due by(LocalDate day, @Nullable LocalTime time, ZoneId zone) {
        Instant at = time == null
                ? day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS)
                : day.atTime(time).atZone(zone).toInstant();
        return new Due(at, time != null, zone);
    }

    /** The day to show to somebody in a zone. */
    public LocalDate day(ZoneId reader) {
        return at.atZone(hasTime ? reader : zone).toLocalDate();
    }

    /** The time to show to somebody in a zone; null when none was said. */
    public @Nullable LocalTime time(ZoneId reader) {
        return hasTime ? at.atZone(reader).toLocalTime() : null;
    }

    public boolean isOver(Instant now) {
        return at.isBefore(now);
    }
}
