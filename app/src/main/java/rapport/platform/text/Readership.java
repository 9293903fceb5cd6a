package rapport.platform.text;

import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;

/**
 * For whom a page is written.
 *
 * @param zone the reader's
 * @param company the zone in which the company's days begin and end
 */
public record Readership(Reading reading, ZoneId zone, ZoneId company) implements TimeZoneAwareLocaleContext {

    @Override
    public Locale getLocale() {
        return reading.locale();
    }

    @Override
    public TimeZone getTimeZone() {
        return TimeZone.getTimeZone(zone);
    }
}
