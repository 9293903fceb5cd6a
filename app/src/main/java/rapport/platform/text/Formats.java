package rapport.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import rapport.platform.money.Money;

/** How dates, numbers and money read, in the reader's language and time zone. */
public final class Formats {

    private record Amount(Currency currency, int digits, Shape shape) {}

    private record Decimals(int least, int most, Shape shape) {}

    // Making one takes longer than using it, and a list has hundreds.
    private static final Map<Amount, NumberFormat> AMOUNTS = new ConcurrentHashMap<>();
    private static final Map<Decimals, NumberFormat> NUMBERS = new ConcurrentHashMap<>();

    private Formats() {}

    private static DateTimeFormatter by(Written written) {
        return written.by(Reading.current());
    }

    public static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }

    /** In which days are days for the company. */
    static ZoneId companyZone() {
        return LocaleContextHolder.getLocaleContext() instanceof Readership readership ? readership.company() : zone();
    }

    /**
     * In which zone an instant is a day: the first and the last of a day of the company stand for that day, whoever reads; any other
     * is a moment of the reader's.
     */
    public static ZoneId zoneOf(Instant at) {
        return isWholeDay(at) ? companyZone() : zone();
    }

    /** Whether an instant stands for a day: something due by its end, or known to have happened on it. */
    public static boolean isWholeDay(Instant at) {
        ZoneId company = companyZone();
        LocalDate day = at.atZone(company).toLocalDate();
        return at.equals(day.atStartOfDay(company).toInstant())
                || at.equals(day.plusDays(1).atStartOfDay(company).toInstant().minus(1, ChronoUnit.MICROS));
    }

    /** 12 December 2025 */
    public static String date(LocalDate day) {
        return day.format(by(Written.DATE));
    }

    /** 12 Dec in the current year, else 12 Dec 2024 */
    public static String shortDate(LocalDate day, LocalDate today) {
        return day.format(by(day.getYear() == today.getYear() ? Written.DAY_OF_YEAR : Written.SHORT_DATE));
    }

    /** 12 December 2025, 14:30 */
    public static String moment(Instant at) {
        ZonedDateTime there = at.atZone(zone());
        return there.format(by(Written.DATE)) + ", " + there.format(by(Written.TIME));
    }

    /** The day of an instant, short: "12 Dec" in the current year, else "12 Dec 2024". */
    public static String shortDay(Instant at, Instant now) {
        ZoneId zone = zoneOf(at);
        return shortDate(at.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
    }

    /** How long ago or when, short: "today, 14:30", "today", "Fri 14 Nov", "12 Dec 2024". */
    public static String when(Instant at, Instant now) {
        LocalDate day = at.atZone(zoneOf(at)).toLocalDate();
        LocalDate today = now.atZone(zoneOf(at)).toLocalDate();
        if (day.equals(today)) {
            if (isWholeDay(at)) {
                return Texts.t("ui.today");
            }
            return Texts.t("ui.today_at", at.atZone(zone()).format(by(Written.TIME)));
        }
        if (Math.abs(ChronoUnit.DAYS.between(day, today)) < 14) {
            return day.format(by(Written.WEEKDAY));
        }
        return shortDate(day, today);
    }

    /** Age in one short word: "40 min", "2 h", "today", "5 d", "3 mo", "2 y"; an en dash when there is none. */
    public static String ago(@Nullable Instant at, Instant now) {
        if (at == null) {
            return "–";
        }
        long minutes = Duration.between(at, now).toMinutes();
        if (minutes < 60) {
            return Texts.t("ui.minutes", Math.max(0, minutes));
        }
        if (minutes < 24 * 60) {
            return Texts.t("ui.hours", minutes / 60);
        }
        long days = minutes / (24 * 60);
        if (days < 100) {
            return Texts.t("ui.days", days);
        }
        return days < 730 ? Texts.t("ui.months", days / 30) : Texts.t("ui.years", days / 365);
    }

    /** Money as people read it: without cents from 1,000 on, minus as −. */
    public static String money(Money money) {
        boolean large = Math.abs(money.amount().doubleValue()) >= 1000;
        int digits = large ? 0 : Math.max(0, money.currency().getDefaultFractionDigits());
        NumberFormat format = AMOUNTS.computeIfAbsent(
                new Amount(money.currency(), digits, Reading.current().shape()),
                amount -> amount.shape().money(amount.currency(), amount.digits()));
        // One may be used by one thread at a time.
        return ((NumberFormat) format.clone()).format(money.amount()).replace('-', '−');
    }

    /** A whole number with its grouping: 10,000. */
    public static String number(long value) {
        return number(BigDecimal.valueOf(value), 0, 0);
    }

    /** A number with as many decimals as it has, up to ten: 1,250.5. */
    public static String number(BigDecimal value) {
        return number(value, 0, 10);
    }

    private static String number(Number value, int least, int most) {
        NumberFormat format = NUMBERS.computeIfAbsent(
                new Decimals(least, most, Reading.current().shape()), Formats::decimals);
        return ((NumberFormat) format.clone()).format(value).replace('-', '−');
    }

    private static NumberFormat decimals(Decimals decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(decimals.shape().numbers());
        format.setMinimumFractionDigits(decimals.least());
        format.setMaximumFractionDigits(decimals.most());
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /** A signed whole number: +4, −6, 0. */
    public static String signed(double value) {
        long rounded = Math.round(value);
        return rounded > 0 ? "+" + rounded : rounded < 0 ? "−" + -rounded : "0";
    }

    /** A whole number without its sign: 4. */
    public static String unsigned(double value) {
        return Long.toString(Math.abs(Math.round(value)));
    }

    /** A signed number with one decimal: +0.4, −1.2, 0.0. */
    public static String decimal(double value) {
        long tenths = Math.round(value * 10);
        String text = number(BigDecimal.valueOf(tenths, 1), 1, 1);
        return tenths > 0 ? "+" + text : text;
    }

    /** March 2021 */
    public static String month(Instant at) {
        return at.atZone(zone()).format(by(Written.MONTH));
    }

    /** March 2021 */
    public static String month(LocalDate day) {
        return day.format(by(Written.MONTH));
    }

    /** The day of an instant: 12 December 2025 */
    public static String day(Instant at) {
        return date(at.atZone(zoneOf(at)).toLocalDate());
    }

    /** How long something lasted: "5 weeks", "14 months", "3 years". */
    public static String span(Instant from, Instant to) {
        long days = Math.max(0, Duration.between(from, to).toDays());
        if (days < 14) {
            return Texts.t("ui.span_days", days);
        }
        if (days < 70) {
            return Texts.t("ui.span_weeks", Math.round(days / 7.0));
        }
        return days < 730
                ? Texts.t("ui.span_months", Math.round(days / 30.44))
                : Texts.t("ui.span_years", Math.round(days / 365.25));
    }

    /** A share of 0..1 as whole per cent: 96%. */
    public static String percent(double share) {
        String space = Reading.current().shape() == Shape.GERMAN ? "\u00a0%" : "%";
        return Math.round(share * 100) + space;
    }

    /** A time of day: 14:30, or 2:30 PM. */
    public static String time(LocalTime time) {
        return time.format(by(Written.TIME));
    }

    /** The time of an instant to the second: 14:30:05. */
    public static String exactTime(Instant at) {
        return at.atZone(zone()).format(by(Written.EXACT_TIME));
    }

    /** 12 December 2025, 14:30:05 */
    public static String exactMoment(Instant at) {
        return date(at.atZone(zone()).toLocalDate()) + ", " + exactTime(at);
    }

    /** A day of the week alone, short: Fri. */
    public static String shortWeekday(LocalDate day) {
        return day.format(by(Written.SHORT_WEEKDAY));
    }

    /** A day of the week with its day: Friday 14 November. */
    public static String weekday(LocalDate day) {
        return day.format(by(Written.LONG_WEEKDAY));
    }
}
