package rapport.sales;

import java.util.Set;

/** What came of asking to save an order. */
public sealed interface OrderSaving {

    record Saved(OrderId id) implements OrderSaving {}

    /** Somebody else saved it meanwhile; nothing was written. */
    record ChangedMeanwhile() implements OrderSaving {}

    record Refused(Set<Reason> reasons) implements OrderSaving {}

    enum Reason {
        NO_LINES,
        LINE_SAYS_NOTHING,
        DISCOUNT_OUT_OF_RANGE,
        REQUIRED_BEFORE_ORDERED,
        SHIPPED_BEFORE_ORDERED,
        SHIPPED_IN_THE_FUTURE,
        ORDERED_IN_THE_FUTURE,
        CANCELLED_AND_SHIPPED,
        TOO_LARGE
    }
}
