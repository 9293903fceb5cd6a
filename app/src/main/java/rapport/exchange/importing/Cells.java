package rapport.exchange.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.directory.EmailAddress;
import rapport.directory.PhoneNumber;
import rapport.directory.Website;
import rapport.exchange.importing.Mapping.Formatting;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.money.Money;
import rapport.platform.text.Text;
import rapport.platform.text.Visible;

/** Reads the text of a cell as a field wants it. */
final class Cells {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "t", "x", "on");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "f", "off");
    private static final int SHOWN = 60;

    private final Dates days;
    private final Dates moments;
    private final Numbers numbers;

    /** @param own a pattern of the field itself; null for the mapping's */
    Cells(Formatting formatting, @Nullable String own, ZoneId zone) {
        this.days = new Dates(own == null ? formatting.dates() : List.of(own), zone);
        this.moments = new Dates(own == null ? formatting.moments() : List.of(own), zone);
        this.numbers = new Numbers(formatting.decimal());
    }

    /** @param currency of amounts; null where the record's is not known */
    Reading read(FieldDescription field, String text, @Nullable Currency currency) {
        if (Visible.isNothing(text)) {
            return Reading.NOTHING;
        }
        if (text.length() > field.type().longest()) {
            return Reading.problem("import.too_long", field.type().longest());
        }
        return switch (field.type()) {
            case NAME, LINE -> Reading.of(oneLine(text));
            case TEXT -> Reading.of(text);
            case EMAIL -> email(text);
            case PHONE -> Reading.of(oneLine(text), emptyToNull(PhoneNumber.normalised(text)));
            case WEBSITE ->
                Website.link(text)
                        .map(link -> Reading.of(link, Website.domainOf(link).orElse(null)))
                        .orElseGet(() -> bad("import.no_website", text));
            case DATE -> day(text);
            case MOMENT -> moment(text, false);
            case DUE -> moment(text, true);
            case INTEGER -> integer(text);
            case DECIMAL -> number(text);
            case MONEY -> money(text, currency);
            case CURRENCY -> currency(text);
            case FLAG -> flag(text);
            case CHOICE -> choice(field, text);
            case CHOICES -> choices(field, text);
            case REFERENCE, MATTER -> Reading.of(text);
            case REFERENCES -> Reading.of(array(split(text)));
        };
    }

    /** A sentence about a cell, with the beginning of what stands in it. */
    static Reading bad(String key, String text) {
        return new Reading(null, null, Text.of(key, shown(text)));
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replaceAll("\\s*[\r\n]+\\s*", " ").strip();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Reading email(String text) {
        return switch (EmailAddress.parse(text)) {
            case EmailAddress.Valid valid -> Reading.of(text, valid.normalised());
            case EmailAddress.NotAnAddress no -> bad("import.no_email", text);
        };
    }

    private Reading day(String text) {
        LocalDate day = days.day(text);
        return day == null ? bad("import.no_date", text) : Reading.of(day.toString());
    }

    private Reading moment(String text, boolean due) {
        Instant at = moments.moment(text, due);
        if (at == null) {
            LocalDate day = days.day(text); // a day alone, in the pattern for days
            at = day == null ? null : moments.ofDay(day, due);
        }
        return at == null ? bad("import.no_moment", text) : Reading.of(at.toString());
    }

    private Reading integer(String text) {
        Integer value = numbers.whole(text);
        return value == null ? bad("import.no_integer", text) : Reading.of(value.toString());
    }

    private Reading number(String text) {
        BigDecimal value = numbers.decimal(text);
        return value == null ? bad("import.no_number", text) : Reading.of(value.toPlainString());
    }

    private Reading money(String text, @Nullable Currency currency) {
        BigDecimal value = numbers.decimal(text);
        if (value == null || currency == null) {
            return value == null ? bad("import.no_number", text) : Reading.problem("import.no_currency_given");
        }
        return Reading.of(Long.toString(Money.of(value, currency).minor()));
    }

    /** Null when there is no such currency. */
    static @Nullable Currency currencyOf(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static Reading currency(String text) {
        Currency currency = currencyOf(text);
        return currency == null ? bad("import.no_currency", text) : Reading.of(currency.getCurrencyCode());
    }

    private static Reading flag(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Reading.of("true");
        }
        return NO.contains(word) ? Reading.of("false") : bad("import.no_flag", text);
    }

    private static Reading choice(FieldDescription field, String text) {
        String word = word(text);
        return field.of().contains(word)
                ? Reading.of(word)
                : Reading.problem("import.no_choice", shown(text), String.join(", ", field.of()));
    }

    private static Reading choices(FieldDescription field, String text) {
        List<String> words = split(text).stream().map(Cells::word).distinct().toList();
        return words.stream()
                .filter(word -> !field.of().contains(word))
                .findFirst()
                .map(word -> Reading.problem("import.no_choice", shown(word), String.join(", ", field.of())))
                .orElseGet(() -> Reading.of(array(words)));
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** As PostgreSQL writes an array of texts. */
    private static String array(List<String> parts) {
        StringBuilder array = new StringBuilder("{");
        for (String part : parts) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(part.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }
}
