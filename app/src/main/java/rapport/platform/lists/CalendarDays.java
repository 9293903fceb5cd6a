package rapport.platform.lists;

import java.time.LocalDate;
import rapport.platform.text.Formats;

/** How the days of a calendar read. */
public final class CalendarDays {

    private CalendarDays() {}

    /** Mon */
    public static String shortWeekday(LocalDate day) {
        return Formats.shortWeekday(day);
    }

    /** Monday 12 December */
    static String weekday(LocalDate day) {
        return Formats.weekday(day);
    }

    /** December 2025 */
    static String month(LocalDate day) {
        return Formats.month(day);
    }

    /** 8 Dec – 14 December 2025 */
    static String week(LocalDate first, LocalDate last) {
        return Formats.shortDate(first, last) + " – " + Formats.date(last);
    }
}
