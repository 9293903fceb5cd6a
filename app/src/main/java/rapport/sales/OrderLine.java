package rapport.sales;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import rapport.platform.money.Money;

/**
 * A line of an order: a product, or what else was ordered in words.
 *
 * @param quantity negative for what was taken back
 * @param unitPrice in whole units of the order's currency, up to six decimals
 * @param discount a share from 0 to 1
 */
public record OrderLine(
        @Nullable ProductId product,
        @Nullable String what,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discount) {

    public Money total(Currency currency) {
        return Money.of(quantity.multiply(unitPrice).multiply(BigDecimal.ONE.subtract(discount)), currency);
    }
}
