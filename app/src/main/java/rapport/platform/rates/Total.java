package rapport.platform.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rapport.platform.money.Money;

/**
 * Amounts of several currencies added up in one, each at the rate of its day.
 *
 * @param sum of all that has a rate
 * @param originals what is in the sum, by currency
 * @param without what has no rate for its day and is not in the sum, by currency
 */
public record Total(Money sum, List<Money> originals, List<Money> without) {

    /** An amount and the day whose rate it takes. */
    public record Dated(Money money, LocalDate day) {}

    public static Total of(Collection<Dated> amounts, RateTable rates) {
        Money sum = new Money(0, rates.into());
        Map<Currency, Money> originals = new LinkedHashMap<>();
        Map<Currency, Money> without = new LinkedHashMap<>();
        for (Dated amount : amounts) {
            Optional<Money> worth = rates.convert(amount.money(), amount.day());
            sum = sum.plus(worth.orElse(new Money(0, rates.into())));
            (worth.isPresent() ? originals : without).merge(amount.money().currency(), amount.money(), Money::plus);
        }
        return new Total(sum, new ArrayList<>(originals.values()), new ArrayList<>(without.values()));
    }

    /** Whether nothing is in it at all. */
    public boolean isNothing() {
        return originals.isEmpty() && without.isEmpty();
    }

    /** Whether there is a sum to show. */
    public boolean hasSum() {
        return !originals.isEmpty();
    }

    /** Whether the sum holds what was converted, so that the originals are to be seen beside it. */
    public boolean isConverted() {
        return originals.stream().anyMatch(each -> !each.currency().equals(sum.currency()));
    }
}
