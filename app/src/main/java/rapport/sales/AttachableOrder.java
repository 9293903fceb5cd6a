package rapport.sales;

import static schema.sales.tables.Order.ORDER;

import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.interactions.Attachable;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;

@Component
class AttachableOrder implements Attachable {

    private final Orders orders;

    AttachableOrder(Orders orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public boolean isVisible(UUID id, CurrentUser who) {
        return orders.find(new OrderId(id), who).isPresent();
    }

    @Override
    public String name(UUID id, CurrentUser who) {
        return number(orders.get(new OrderId(id), who).number());
    }

    private static String number(@Nullable String number) {
        return number == null ? Texts.t("order.unnumbered") : Texts.t("order.numbered", number);
    }

    @Override
    public String href(UUID id, CurrentUser who) {
        return "/orders/" + id;
    }

    @Override
    public Select<Record1<UUID>> all() {
        return DSL.select(ORDER.ID.coerce(SQLDataType.UUID)).from(ORDER);
    }
}
