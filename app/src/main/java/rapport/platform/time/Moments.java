package rapport.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import rapport.platform.settings.Settings;

/** What time it is, and what days mean in the company's zone. The only place that reads the clock. */
@Component
public class Moments {

    private final Clock clock;
    private final Settings settings;

    Moments(Clock clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** The current instant, in microseconds as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }

    /** The company's zone. */
    public ZoneId zone() {
        return settings.company().zone();
    }

    /** The first instant of a day in the company's zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** The last microsecond of a day in the company's zone: when something due on that day is due. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }
}
