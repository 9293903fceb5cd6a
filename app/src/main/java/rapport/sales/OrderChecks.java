package rapport.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.sales.OrderSaving.Reason;

/** What must be true of an order before it is saved. */
final class OrderChecks {

    /** Keeps every sum of orders within a long of minor units. */
    private static final BigDecimal LARGEST_LINE = new BigDecimal("1000000000000");

    private OrderChecks() {}

    static Set<Reason> of(Order order, LocalDate today) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (order.lines().isEmpty() && order.given() == null) {
            reasons.add(Reason.NO_LINES);
        }
        order.lines().forEach(line -> check(line, reasons));
        checkDates(order, today, reasons);
        return reasons;
    }

    private static void check(OrderLine line, Set<Reason> reasons) {
        if (line.product() == null && (line.what() == null || line.what().isBlank())) {
            reasons.add(Reason.LINE_SAYS_NOTHING);
        }
        if (line.discount().signum() < 0 || line.discount().compareTo(BigDecimal.ONE) > 0) {
            reasons.add(Reason.DISCOUNT_OUT_OF_RANGE);
        }
        if (line.quantity().multiply(line.unitPrice()).abs().compareTo(LARGEST_LINE) > 0) {
            reasons.add(Reason.TOO_LARGE);
        }
    }

    private static void checkDates(Order order, LocalDate today, Set<Reason> reasons) {
        if (order.orderedOn().isAfter(today)) {
            reasons.add(Reason.ORDERED_IN_THE_FUTURE);
        }
        if (isBefore(order.requiredOn(), order.orderedOn())) {
            reasons.add(Reason.REQUIRED_BEFORE_ORDERED);
        }
        if (isBefore(order.shippedOn(), order.orderedOn())) {
            reasons.add(Reason.SHIPPED_BEFORE_ORDERED);
        }
        if (order.shippedOn() != null && order.shippedOn().isAfter(today)) {
            reasons.add(Reason.SHIPPED_IN_THE_FUTURE);
        }
        if (order.shippedOn() != null && order.cancelledOn() != null) {
            reasons.add(Reason.CANCELLED_AND_SHIPPED);
        }
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }
}
