package rapport.platform.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;

/**
 * The company Rapport works for.
 *
 * @param name shown in mails and on sign-in
 * @param currency in which totals are shown
 * @param zone in which its days begin and end
 * @param workingDays days on which an answer may be expected
 * @param opens start of the business hours
 * @param closes end of the business hours, after {@code opens}
 */
public record Company(
        String name, Currency currency, ZoneId zone, Set<DayOfWeek> workingDays, LocalTime opens, LocalTime closes) {

    public static final Company DEFAULT = new Company(
            "Our company",
            Currency.getInstance("EUR"),
            ZoneId.of("UTC"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0));

    public Company {
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException("business hours end before they start");
        }
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("a company works on at least one day");
        }
    }

    public Company named(String other) {
        return new Company(other, currency, zone, workingDays, opens, closes);
    }

    public Company in(ZoneId other) {
        return new Company(name, currency, other, workingDays, opens, closes);
    }
}
