package rapport.sales;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import rapport.platform.kinds.Staging;

/** Currencies of staged records, and what they mean for amounts. */
final class CurrencyColumn {

    private CurrencyColumn() {}

    /** The record's own currency, else the one that applies to the whole import. */
    static Field<String> of(Staging staged) {
        Field<String> usual = DSL.val(staged.circumstances().currency().getCurrencyCode());
        return staged.has("currency") ? DSL.coalesce(staged.column("currency", String.class), usual) : usual;
    }

    /** How many minor units make one of a currency: 100, for some 1 or 1000. */
    static Field<BigDecimal> minorUnits(Field<String> currency) {
        return DSL.when(currency.in(withDigits(0)), BigDecimal.ONE)
                .when(currency.in(withDigits(3)), BigDecimal.valueOf(1_000))
                .when(currency.in(withDigits(4)), BigDecimal.valueOf(10_000))
                .otherwise(BigDecimal.valueOf(100));
    }

    private static List<String> withDigits(int digits) {
        return Currency.getAvailableCurrencies().stream()
                .filter(c -> Math.max(0, c.getDefaultFractionDigits()) == digits)
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }
}
