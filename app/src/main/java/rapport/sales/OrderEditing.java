package rapport.sales;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rapport.platform.lists.CellEditing;
import rapport.platform.lists.CellSaving;
import rapport.platform.lists.Options;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/** The days and the owner of an order, changed from a list. */
@Component
class OrderEditing implements CellEditing {

    private final Orders orders;
    private final Options options;

    OrderEditing(Orders orders, Options options) {
        this.orders = orders;
        this.options = options;
    }

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public Set<String> fields() {
        return Set.of("required_on", "shipped_on", "owner");
    }

    @Override
    public Typed read(UUID id, String field, CurrentUser who) {
        Order now = orders.get(new OrderId(id), who);
        Object value = switch (field) {
            case "required_on" -> now.requiredOn();
            case "shipped_on" -> now.shippedOn();
            default -> now.owner();
        };
        return new Typed(Objects.toString(value, ""), now.version());
    }

    @Override
    public CellSaving save(UUID id, String field, Typed typed, CurrentUser who) {
        Order now = orders.get(new OrderId(id), who);
        return field.equals("owner") ? ofOwner(now, typed, who) : onDay(now, field, typed, who);
    }

    private CellSaving ofOwner(Order now, Typed typed, CurrentUser who) {
        boolean nobody = typed.value().isEmpty();
        return nobody || options.named("user", who).containsKey(typed.value())
                ? saved(now.of(nobody ? null : UserId.of(typed.value()), typed.version()), who)
                : new CellSaving.Refused(Text.of("sales.problem.no_owner"));
    }

    private CellSaving onDay(Order now, String field, Typed typed, CurrentUser who) {
        try {
            LocalDate day = typed.value().isEmpty() ? null : LocalDate.parse(typed.value());
            return saved(
                    field.equals("required_on")
                            ? now.requiredOn(day, typed.version())
                            : now.shippedOn(day, typed.version()),
                    who);
        } catch (DateTimeException notADay) {
            return new CellSaving.Refused(Text.of("party.problem.not_a_date"));
        }
    }

    private CellSaving saved(Order order, CurrentUser who) {
        return switch (orders.update(order, who)) {
            case OrderSaving.Saved _ -> new CellSaving.Saved();
            case OrderSaving.ChangedMeanwhile _ -> new CellSaving.Changed();
            case OrderSaving.Refused refused ->
                new CellSaving.Refused(Text.of("order.problem."
                        + refused.reasons().iterator().next().name().toLowerCase(Locale.ROOT)));
        };
    }
}
