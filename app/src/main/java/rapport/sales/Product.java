package rapport.sales;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;

/**
 * Something we sell or buy. Price and cost are in whole units of its currency, up to six decimals.
 *
 * @param category its name; one that is not there yet is added with the product
 * @param supplier who sells it to us
 * @param active whether it is on offer
 */
public record Product(
        ProductId id,
        String name,
        @Nullable String number,
        @Nullable String category,
        @Nullable PartyId supplier,
        @Nullable String unit,
        @Nullable BigDecimal price,
        @Nullable BigDecimal cost,
        @Nullable Currency currency,
        boolean active,
        @Nullable String about,
        int version) {

    /** The same product in another category. */
    Product in(@Nullable String other, int seen) {
        return new Product(id, name, number, other, supplier, unit, price, cost, currency, active, about, seen);
    }

    /** The same product sold by another unit. */
    Product by(@Nullable String other, int seen) {
        return new Product(id, name, number, category, supplier, other, price, cost, currency, active, about, seen);
    }

    /** The same product, on offer or not. */
    Product offered(boolean now, int seen) {
        return new Product(id, name, number, category, supplier, unit, price, cost, currency, now, about, seen);
    }
}
