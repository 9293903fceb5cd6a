package rapport.sales.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.money.Money;
import rapport.platform.text.Amount;
import rapport.platform.text.Amounts;
import rapport.platform.text.Texts;

/**
 * Reads what is typed into a form of this room. What cannot be read becomes a problem of its field, and something that
 * breaks no rule stands in for it, so that the rest of the form can be read and checked at once.
 */
final class Typed {

    /** Keeps every sum of amounts within a long of minor units. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    private static final int DECIMALS = 6;
    private static final int LAST_YEAR = 9999;

    private static final Currency SOME_CURRENCY = Currency.getInstance("EUR");

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    Typed(Map<String, String> typed) {
        this.typed = typed;
    }

    /** Field name to what is wrong with it, in the order found. */
    Map<String, String> problems() {
        return problems;
    }

    /** Of what is wrong with a field the first is said: one that cannot be read is not judged by what stands in. */
    void wrong(String field, String key, Object... arguments) {
        problems.putIfAbsent(field, Texts.t(key, arguments));
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    @Nullable String text(String field) {
        return textOrNull(value(field));
    }

    static @Nullable String textOrNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @Nullable LocalDate day(String field) {
        String day = value(field).strip();
        if (day.isEmpty()) {
            return null;
        }
        try {
            LocalDate read = LocalDate.parse(day);
            if (read.getYear() >= 1 && read.getYear() <= LAST_YEAR) {
                return read;
            }
        } catch (DateTimeParseException notADay) {
            // Said below, as of a day of no year that there is.
        }
        wrong(field, "sales.problem.not_a_date");
        return null;
    }

    LocalDate mandatoryDay(String field) {
        LocalDate day = day(field);
        if (day != null) {
            return day;
        }
        wrong(field, "sales.problem.no_date");
        return LocalDate.MIN; // Nothing lies before it.
    }

    int version() {
        return number("version", value("version"), BigDecimal.ZERO).intValue();
    }

    /** @param number what was typed, for fields that occur more than once */
    BigDecimal number(String field, String number, BigDecimal otherwise) {
        if (number.isBlank()) {
            return otherwise;
        }
        return switch (Amounts.read(number)) {
            case Amount.Read read when read.value().scale() <= DECIMALS -> read.value();
            case Amount.Read _, Amount.NotANumber _ -> instead(field, "sales.problem.not_a_number", otherwise);
            case Amount.Ambiguous _ -> instead(field, Amount.Ambiguous.KEY, otherwise);
        };
    }

    private BigDecimal instead(String field, String key, BigDecimal otherwise) {
        wrong(field, key);
        return otherwise;
    }

    /** An amount and the currency beside it; a currency alone says nothing. */
    @Nullable Money money(String field, String currency) {
        return value(field).isBlank() ? null : money(field, currency(currency));
    }

    @Nullable Money money(String field, Currency currency) {
        BigDecimal amount = amount(field);
        return amount == null ? null : Money.of(amount, currency);
    }

    /** An amount in whole units with up to six decimals. */
    @Nullable BigDecimal amount(String field) {
        if (value(field).isBlank()) {
            return null;
        }
        BigDecimal amount = number(field, value(field), BigDecimal.ZERO);
        return amount.abs().compareTo(LARGEST) > 0
                ? instead(field, "sales.problem.too_large", BigDecimal.ZERO)
                : amount;
    }

    Currency currency(String field) {
        try {
            return Currency.getInstance(value(field).strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException noCurrency) {
            wrong(field, "sales.problem.not_a_currency");
            return SOME_CURRENCY;
        }
    }
}
