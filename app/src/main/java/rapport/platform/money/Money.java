package rapport.platform.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount of money: signed minor units (cents) of a currency. */
public record Money(long minor, Currency currency) {

    /** @throws IllegalArgumentException when the code is no ISO 4217 currency */
    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    /** The amount in whole units, rounded half up to what the currency can hold. */
    public static Money of(BigDecimal amount, Currency currency) {
        BigDecimal minor = amount.movePointRight(Math.max(0, currency.getDefaultFractionDigits()));
        return new Money(minor.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** @throws IllegalArgumentException when the currencies differ */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }
}
