package rapport.sales;

import static schema.sales.tables.Order.ORDER;

import org.jooq.Field;
import org.jooq.impl.DSL;
import rapport.platform.kinds.Staging;

/** Whether staged orders are sold or bought. */
final class OrderDirectionColumn {

    private OrderDirectionColumn() {}

    static Field<OrderDirection> of(Staging staged) {
        Field<OrderDirection> sold = DSL.val(OrderDirection.SOLD, ORDER.DIRECTION);
        return staged.has("direction") ? DSL.coalesce(staged.column("direction", ORDER.DIRECTION), sold) : sold;
    }
}
