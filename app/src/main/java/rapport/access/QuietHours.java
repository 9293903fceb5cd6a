package rapport.access;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a user does not want to be told anything; over midnight when it ends before it starts. */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("quiet hours last a while");
        }
    }

    /** The moment itself, or the end of the quiet hours that it falls into. */
    public Instant over(Instant at, ZoneId zone) {
        ZonedDateTime here = at.atZone(zone);
        LocalTime time = here.toLocalTime();
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(until);
        if (from.isBefore(until)) {
            return afterStart && beforeEnd ? end(here, 0) : at;
        }
        return afterStart ? end(here, 1) : beforeEnd ? end(here, 0) : at;
    }

    private Instant end(ZonedDateTime here, int days) {
        return here.toLocalDate()
                .plusDays(days)
                .atTime(until)
                .atZone(here.getZone())
                .toInstant();
    }
}
