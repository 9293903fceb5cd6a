package rapport.sales;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Something we sell or buy. The price is in whole units of its currency, up to six decimals. */
public record Product(
        ProductId id,
        String name,
        @Nullable String number,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable Currency currency,
        boolean active,
        int version) {}
