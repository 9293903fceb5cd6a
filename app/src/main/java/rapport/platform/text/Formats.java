package rapport.platform.text;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import rapport.platform.money.Money;

/** How dates, numbers and money read, in the reader's language and time zone. */
public final class Formats {

    private record Shape(String pattern, Locale locale) {}

    private record Amount(Currency currency, int digits, Locale locale) {}

    // Making one takes longer than using it, and a list has hundreds.
    private static final Map<Shape, DateTimeFormatter> DATES = new ConcurrentHashMap<>();
    private static final Map<Amount, NumberFormat> AMOUNTS = new ConcurrentHashMap<>();

    private Formats() {}

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static DateTimeFormatter shape(String pattern) {
        return DATES.computeIfAbsent(
                new Shape(pattern, locale()), shape -> DateTimeFormatter.ofPattern(shape.pattern(), shape.locale()));
    }

    public static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }

    /** 12 December 2025 */
    public static String date(LocalDate day) {
        return day.format(shape("d MMMM yyyy"));
    }

    /** 12 Dec in the current year, else 12 Dec 2024 */
    public static String shortDate(LocalDate day, LocalDate today) {
        String pattern = day.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
        return day.format(shape(pattern));
    }

    /** 12 December 2025, 14:30 */
    public static String moment(Instant at) {
        return at.atZone(zone()).format(shape("d MMMM yyyy, HH:mm"));
    }

    /** How long ago or when, short: "today, 14:30", "2 d", "Fri 14 Nov", "12 Dec 2024". */
    public static String when(Instant at, Instant now) {
        LocalDate day = at.atZone(zone()).toLocalDate();
        LocalDate today = now.atZone(zone()).toLocalDate();
        if (day.equals(today)) {
            return Texts.t("ui.today_at", at.atZone(zone()).format(shape("HH:mm")));
        }
        if (Math.abs(ChronoUnit.DAYS.between(day, today)) < 14) {
            return day.format(shape("EEE d MMM"));
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
        NumberFormat format = AMOUNTS.computeIfAbsent(new Amount(money.currency(), digits, locale()), Formats::amount);
        // One may be used by one thread at a time.
        return ((NumberFormat) format.clone()).format(money.amount()).replace('-', '−');
    }

    private static NumberFormat amount(Amount amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(amount.locale());
        format.setCurrency(amount.currency());
        format.setMaximumFractionDigits(amount.digits());
        format.setMinimumFractionDigits(amount.digits());
        return format;
    }

    /** A whole number with its grouping: 10,000. */
    public static String number(long value) {
        return NumberFormat.getIntegerInstance(locale()).format(value).replace('-', '−');
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
        String text = String.format(locale(), "%+.1f", value);
        return text.substring(1).chars().allMatch(c -> c == '0' || !Character.isDigit(c))
                ? text.substring(1)
                : text.replace('-', '−');
    }

    /** March 2021 */
    public static String month(Instant at) {
        return at.atZone(zone()).format(shape("MMMM yyyy"));
    }

    /** The day of an instant: 12 December 2025 */
    public static String day(Instant at) {
        return date(at.atZone(zone()).toLocalDate());
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
        return Math.round(share * 100) + "%";
    }
}
