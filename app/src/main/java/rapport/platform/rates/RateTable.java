package rapport.platform.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import rapport.platform.money.Money;

/** The rates into one currency, as they are known now. */
public record RateTable(Currency into, Map<String, NavigableMap<LocalDate, BigDecimal>> byCurrency) {

    /** The rate that holds on a day: the latest that is not later. Empty when there is none; it is never guessed. */
    public Optional<BigDecimal> on(String currency, LocalDate day) {
        if (currency.equals(into.getCurrencyCode())) {
            return Optional.of(BigDecimal.ONE);
        }
        return Optional.ofNullable(byCurrency.get(currency))
                .map(days -> days.floorEntry(day))
                .map(Map.Entry::getValue);
    }

    /** What an amount was worth on a day, rounded half up; empty when there was no rate. */
    public Optional<Money> convert(Money money, LocalDate day) {
        return on(money.currency().getCurrencyCode(), day)
                .map(rate -> Money.of(money.amount().multiply(rate), into));
    }

    /** Whether anything but amounts in the currency itself can be converted. */
    public boolean isEmpty() {
        return byCurrency.isEmpty();
    }
}
