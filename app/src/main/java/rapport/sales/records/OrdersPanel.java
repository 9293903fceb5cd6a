package rapport.sales.records;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.platform.money.Money;
import rapport.platform.rates.Total;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.web.View;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;

/**
 * The newest orders of a party.
 *
 * @param year what they bought from us in twelve months; null when nothing
 */
public record OrdersPanel(
        PartyId party, List<Item> items, int all, @Nullable Total year, boolean mayCreate, LocalDate today)
        implements View {

    public record Item(
            OrderId id,
            OrderDirection direction,
            @Nullable String number,
            LocalDate orderedOn,
            @Nullable LocalDate requiredOn,
            @Nullable LocalDate shippedOn,
            @Nullable LocalDate cancelledOn,
            Money total) {

        public String name() {
            return number == null ? Texts.t("order.unnumbered") : Texts.t("order.numbered", number);
        }

        /** Where the order stands, in a few words. */
        public String state(LocalDate today) {
            if (cancelledOn != null) {
                return Texts.t("order.state.cancelled", Formats.shortDate(cancelledOn, today));
            }
            if (shippedOn != null) {
                boolean late = requiredOn != null && shippedOn.isAfter(requiredOn);
                return Texts.t(late ? "order.state.late" : "order.state.shipped", Formats.shortDate(shippedOn, today));
            }
            if (requiredOn != null) {
                return Texts.t(
                        requiredOn.isBefore(today) ? "order.state.overdue" : "order.state.due",
                        Formats.shortDate(requiredOn, today));
            }
            return Texts.t("order.state.ordered", Formats.shortDate(orderedOn, today));
        }

        public boolean isOverdue(LocalDate today) {
            return cancelledOn == null && shippedOn == null && requiredOn != null && requiredOn.isBefore(today);
        }
    }
}
