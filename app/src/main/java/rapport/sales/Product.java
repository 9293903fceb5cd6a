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
        int version) {}
