package rapport.sales;

import static schema.sales.tables.Order.ORDER;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;
import rapport.platform.kinds.Upsert;

/** Takes in many orders at once, sold unless they say bought. Their lines are a kind of their own. */
@Component
public class OrderIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "order",
            List.of(
                    FieldDescription.choice(ORDER.DIRECTION, List.of("sold", "bought")),
                    FieldDescription.of(ORDER.NUMBER, FieldType.NAME),
                    FieldDescription.reference("party", ORDER.PARTY_ID, "organisation", "person")
                            .asRequired(),
                    FieldDescription.reference("carrier", ORDER.CARRIER_ID, "organisation", "person"),
                    FieldDescription.of(ORDER.ORDERED_ON, FieldType.DATE).asRequired(),
                    FieldDescription.of(ORDER.REQUIRED_ON, FieldType.DATE),
                    FieldDescription.of(ORDER.SHIPPED_ON, FieldType.DATE),
                    FieldDescription.of(ORDER.CANCELLED_ON, FieldType.DATE),
                    FieldDescription.of("total", FieldType.MONEY),
                    FieldDescription.of("currency", FieldType.CURRENCY),
                    FieldDescription.reference("owner", ORDER.OWNER_ID, "user"),
                    FieldDescription.of(ORDER.NOTE, FieldType.TEXT)));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return ORDER.ID;
    }

    @Override
    public void take(Staging staged) {
        Upsert orders = staged.into(ORDER)
                .set(ORDER.CURRENCY, CurrencyColumn.of(staged))
                .set(ORDER.DIRECTION, OrderDirectionColumn.of(staged));
        if (staged.has("total")) {
            orders.set(ORDER.TOTAL_MINOR, DSL.coalesce(staged.column("total", Long.class), DSL.val(0L)));
        }
        orders.run();
        staged.recordChanges("order", staged.column("party", UUID.class));
        if (staged.has("carrier")) {
            carriersChanged(staged);
        }
    }

    /** An order also tells about whoever carries it. */
    private static void carriersChanged(Staging staged) {
        staged.recordChanges(
                "order",
                staged.column("carrier", UUID.class),
                staged.column("carrier", UUID.class).isNotNull());
    }
}
