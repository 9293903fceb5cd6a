package rapport.platform.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import rapport.platform.text.Reading;

/**
 * The days that a calendar shows: a month with the rest of its first and last week, or a week.
 *
 * @param first of the month, or the Monday of the week
 */
public record Span(LocalDate first, boolean week) {

    /** Nobody plans further, and years beyond are written in another way. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    static Span month(LocalDate day) {
        return new Span(day.withDayOfMonth(1), false);
    }

    static Span week(LocalDate day) {
        return new Span(weekOf(day), true);
    }

    /** What an address says; the month of today when it says neither, or nothing that can be read. */
    static Span read(String month, String week, LocalDate today) {
        try {
            Span span = !week.isEmpty()
                    ? week(LocalDate.parse(week))
                    : month.isEmpty()
                            ? month(today)
                            : month(YearMonth.parse(month).atDay(1));
            int year = span.first.getYear();
            return year < FIRST_YEAR || year > LAST_YEAR ? month(today) : span;
        } catch (DateTimeException unreadable) {
            return month(today);
        }
    }

    private static LocalDate weekOf(LocalDate day) {
        return day.with(
                TemporalAdjusters.previousOrSame(Reading.current().shape().firstDayOfWeek()));
    }

    Span before() {
        return new Span(week ? first.minusWeeks(1) : first.minusMonths(1), week);
    }

    Span after() {
        return new Span(week ? first.plusWeeks(1) : first.plusMonths(1), week);
    }

    /** All days shown, whole weeks. */
    List<LocalDate> days() {
        LocalDate start = weekOf(first);
        LocalDate end = week
                ? start.plusWeeks(1)
                : weekOf(first.plusMonths(1).minusDays(1)).plusWeeks(1);
        return Stream.iterate(start, day -> day.plusDays(1))
                .limit(ChronoUnit.DAYS.between(start, end))
                .toList();
    }

    boolean has(LocalDate day) {
        return week || YearMonth.from(day).equals(YearMonth.from(first));
    }

    /** As addresses have it. */
    @Override
    public String toString() {
        return week ? first.toString() : YearMonth.from(first).toString();
    }
}
