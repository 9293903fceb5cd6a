package rapport.platform.lists;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records by day instead of in rows.
 *
 * @param months the address of the month, {@code weeks} that of the week
 * @param now the address of the span that has today
 * @param list the address of the same records as a list
 */
public record Calendar(
        Span span, List<Day> days, String before, String after, String now, String months, String weeks, String list) {

    /**
     * One day.
     *
     * @param inside whether it belongs to the month that is shown
     * @param more how many there are besides; {@code over} whether there are even more
     * @param href the address of the list of all of this day
     */
    public record Day(
            LocalDate day, boolean inside, boolean today, List<Entry> entries, int more, boolean over, String href) {

        public String name() {
            return CalendarDays.weekday(day);
        }
    }

    /**
     * A record on its day.
     *
     * @param time null when it has none
     * @param whom whom it is about; empty when nobody
     * @param pill where it stands; null when nothing says so
     */
    public record Entry(
            String text, @Nullable String href, @Nullable String time, String whom, Cell.@Nullable Pill pill) {}

    public String title() {
        return span.week()
                ? CalendarDays.week(days.getFirst().day(), days.getLast().day())
                : CalendarDays.month(span.first());
    }

    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.entries().isEmpty());
    }
}
