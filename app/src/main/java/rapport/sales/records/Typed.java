package rapport.sales.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.platform.money.Money;
import rapport.platform.text.Amount;
import rapport.platform.text.Amounts;

/** Reads what is typed into the forms of this room; what cannot be read throws {@link Unreadable} with a text key. */
final class Typed {

    /** Keeps every sum of amounts within a long of minor units. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    private static final int DECIMALS = 6;

    private Typed() {}

    /** Something typed that is not what it should be. */
    static final class Unreadable extends Exception {

        private final String field;
        private final String key;

        Unreadable(String field, String key) {
            super(field, null, false, false);
            this.field = field;
            this.key = key;
        }

        String field() {
            return field;
        }

        String key() {
            return key;
        }
    }

    static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    static @Nullable LocalDate day(String field, String typed) throws Unreadable {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            throw new Unreadable(field, "sales.problem.not_a_date");
        }
    }

    static LocalDate mandatoryDay(String field, String typed) throws Unreadable {
        LocalDate day = day(field, typed);
        if (day == null) {
            throw new Unreadable(field, "sales.problem.no_date");
        }
        return day;
    }

    static BigDecimal number(String field, String typed, BigDecimal otherwise) throws Unreadable {
        if (typed.isBlank()) {
            return otherwise;
        }
        return switch (Amounts.read(typed)) {
            case Amount.Read read when read.value().scale() <= DECIMALS -> read.value();
            case Amount.Read _, Amount.NotANumber _ -> throw new Unreadable(field, "sales.problem.not_a_number");
            case Amount.Ambiguous _ -> throw new Unreadable(field, Amount.Ambiguous.KEY);
        };
    }

    static @Nullable Money money(String field, String typed, Currency currency) throws Unreadable {
        if (typed.isBlank()) {
            return null;
        }
        BigDecimal amount = number(field, typed, BigDecimal.ZERO);
        if (amount.abs().compareTo(LARGEST) > 0) {
            throw new Unreadable(field, "sales.problem.too_large");
        }
        return Money.of(amount, currency);
    }

    /** An amount for one piece, in whole units with up to six decimals. */
    static @Nullable BigDecimal amount(String field, String typed) throws Unreadable {
        if (typed.isBlank()) {
            return null;
        }
        BigDecimal amount = number(field, typed, BigDecimal.ZERO);
        if (amount.abs().compareTo(LARGEST) > 0) {
            throw new Unreadable(field, "sales.problem.too_large");
        }
        return amount;
    }

    static Currency currency(String field, String typed) throws Unreadable {
        try {
            return Currency.getInstance(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException noCurrency) {
            throw new Unreadable(field, "sales.problem.not_a_currency");
        }
    }
}
