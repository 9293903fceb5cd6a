package rapport.platform.text;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** How numbers, money and dates are written, apart from the language: as in a country, or with dates by ISO 8601. */
public enum Shape {
    BRITISH("GB", Locale.UK),
    AMERICAN("US", Locale.US),
    GERMAN("DE", Locale.GERMANY),
    SWISS("CH", Locale.of("de", "CH")),
    // ZZ is the region that is none; numbers need some marks, and a point for decimals goes with ISO dates in most
    // programs.
    ISO("ZZ", Locale.UK);

    private final String region;
    private final Locale numbers;

    Shape(String region, Locale numbers) {
        this.region = region;
        this.numbers = numbers;
    }

    /** In forms and in the database: "gb", "us", "de", "ch", "iso". */
    public String key() {
        return this == ISO ? "iso" : region.toLowerCase(Locale.ROOT);
    }

    public static Optional<Shape> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findAny();
    }

    static Optional<Shape> ofRegion(String region) {
        return Arrays.stream(values()).filter(one -> one.region.equals(region)).findAny();
    }

    public DayOfWeek firstDayOfWeek() {
        return this == AMERICAN ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
    }

    String region() {
        return region;
    }

    /** By which locale numbers are written. */
    Locale numbers() {
        return numbers;
    }

    char decimalMark() {
        return ((DecimalFormat) NumberFormat.getNumberInstance(numbers))
                .getDecimalFormatSymbols()
                .getDecimalSeparator();
    }

    char groupMark() {
        return ((DecimalFormat) NumberFormat.getNumberInstance(numbers))
                .getDecimalFormatSymbols()
                .getGroupingSeparator();
    }

    NumberFormat money(Currency currency, int digits) {
        NumberFormat format = NumberFormat.getCurrencyInstance(numbers);
        format.setCurrency(currency);
        format.setMaximumFractionDigits(digits);
        format.setMinimumFractionDigits(digits);
        return format;
    }
}
