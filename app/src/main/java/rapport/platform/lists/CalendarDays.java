package rapport.platform.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;

/** How the days of a calendar read; their patterns stand with the texts, as each language has its own. */
public final class CalendarDays {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private CalendarDays() {}

    /** Mon */
    public static String shortWeekday(LocalDate day) {
        return written("short_weekday", day);
    }

    /** Monday, 12 December */
    static String weekday(LocalDate day) {
        return written("weekday", day);
    }

    /** December 2025 */
    static String month(LocalDate day) {
        return written("month", day);
    }

    /** 8 – 14 December 2025 */
    static String week(LocalDate first, LocalDate last) {
        String start = first.getMonth() == last.getMonth() ? "day" : "day_of_year";
        return written(start, first) + " – " + Formats.date(last);
    }

    /** 14:30 */
    static String time(Instant at) {
        return TIME.format(at.atZone(Formats.zone()));
    }

    private static String written(String pattern, TemporalAccessor at) {
        return DateTimeFormatter.ofPattern(Texts.t("list.calendar.pattern." + pattern), LocaleContextHolder.getLocale())
                .format(at);
    }
}
