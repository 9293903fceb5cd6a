package rapport.sales;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.interactions.NewPromise;
import rapport.interactions.Promises;
import rapport.interactions.Severity;
import rapport.interactions.Side;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;

/** Keeps the promise that an order with a required day makes: by us when we sold it, by them when we bought it. */
@Component
class DeliveryPromises {

    private final Promises promises;
    private final Moments moments;

    DeliveryPromises(Promises promises, Moments moments) {
        this.promises = promises;
        this.moments = moments;
    }

    void keepUp(OrderId id, Order order, CurrentUser who) {
        String matter = Order.matter(id);
        if (order.requiredOn() == null) {
            promises.drop(matter, who);
            return;
        }
        NewPromise delivery = new NewPromise(
                order.direction() == OrderDirection.SOLD ? Side.US : Side.THEM,
                what(order),
                Severity.NORMAL,
                moments.startOf(order.orderedOn()),
                moments.endOf(order.requiredOn()),
                null);
        promises.forMatter(matter, order.party(), delivery, instant(order.shippedOn()), who);
        if (order.cancelledOn() != null && order.shippedOn() == null) {
            promises.withdrawForMatter(matter, moments.startOf(order.cancelledOn()), who);
        }
    }

    /** The order is gone. */
    void drop(OrderId id, CurrentUser who) {
        promises.drop(Order.matter(id), who);
    }

    private static String what(Order order) {
        return order.number() == null
                ? Texts.t("order.promise.unnumbered")
                : Texts.t("order.promise.numbered", order.number());
    }

    private @Nullable Instant instant(@Nullable LocalDate day) {
        return day == null ? null : moments.startOf(day);
    }
}
