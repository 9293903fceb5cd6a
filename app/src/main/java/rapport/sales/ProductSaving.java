package rapport.sales;

import java.util.Set;

/** What came of asking to save a product. */
public sealed interface ProductSaving {

    record Saved(ProductId id) implements ProductSaving {}

    record ChangedMeanwhile() implements ProductSaving {}

    record Refused(Set<Reason> reasons) implements ProductSaving {}

    enum Reason {
        NO_NAME,
        NEGATIVE_PRICE,
        NEGATIVE_COST,
        NO_CURRENCY
    }
}
