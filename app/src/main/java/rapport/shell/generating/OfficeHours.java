package rapport.shell.generating;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Puts what happens at any time of a made-up week into the hours in which people work: weekdays, nine to five. */
record OfficeHours(ZoneId zone) {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int HOURS = 8;

    /** The same share of the working week as this moment is of the calendar week, so that the order of moments stays. */
    Instant within(LocalDate monday, double days) {
        long weeks = (long) Math.floor(days / 7);
        double hours = (days / 7 - weeks) * 5 * HOURS;
        return plus(at(monday.plusWeeks(weeks), 0), hours);
    }

    /** So many working hours later. */
    Instant plus(Instant from, double hours) {
        LocalDateTime time = LocalDateTime.ofInstant(from, zone);
        LocalDate day = time.toLocalDate();
        double spent = Duration.between(day.atTime(OPENS), time).toSeconds() / 3600.0;
        double left = Math.max(0, Math.min(HOURS, spent)) + hours;
        long days = (long) Math.floor(left / HOURS);
        return at(workdaysLater(day, days), left - days * HOURS);
    }

    private static LocalDate workdaysLater(LocalDate day, long days) {
        LocalDate later = day.plusWeeks(days / 5);
        for (long rest = days % 5; rest > 0; ) {
            later = later.plusDays(1);
            rest -= isWorkday(later) ? 1 : 0;
        }
        while (!isWorkday(later)) {
            later = later.plusDays(1);
        }
        return later;
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private Instant at(LocalDate day, double hours) {
        return day.atTime(OPENS).atZone(zone).toInstant().plusSeconds(Math.round(hours * 3600));
    }
}
