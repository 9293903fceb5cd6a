package rapport.sales;

import static org.jooq.impl.DSL.name;
import static schema.platform.tables.Change.CHANGE;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.OrderLine.ORDER_LINE;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;
import rapport.platform.kinds.Upsert;

/** Takes in many lines of orders at once, and adds them up to the orders' totals unless those are given. */
@Component
public class OrderLineIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "order_line",
            List.of(
                    FieldDescription.reference("order", ORDER_LINE.ORDER_ID, "order")
                            .asRequired(),
                    FieldDescription.of("position", FieldType.INTEGER),
                    FieldDescription.reference("product", ORDER_LINE.PRODUCT_ID, "product"),
                    FieldDescription.of(ORDER_LINE.WHAT, FieldType.LINE),
                    FieldDescription.of("quantity", FieldType.DECIMAL),
                    FieldDescription.of("unit_price", FieldType.DECIMAL),
                    FieldDescription.of("discount", FieldType.DECIMAL)));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return ORDER_LINE.ID;
    }

    @Override
    public void check(Staging staged) {
        if (staged.has("discount")) {
            staged.refuse(
                    "discount",
                    "import.no_share",
                    staged.column("discount", BigDecimal.class).notBetween(BigDecimal.ZERO, BigDecimal.ONE));
        }
        if (staged.has("position")) {
            Field<Integer> position = staged.column("position", Integer.class);
            staged.refuse("position", "import.required", position.isNull());
            staged.refuseRepeats("position", "import.position_taken", staged.column("order", UUID.class), position);
            staged.refuse(
                    "position",
                    "import.position_taken",
                    DSL.exists(DSL.selectOne()
                            .from(ORDER_LINE)
                            .where(ORDER_LINE.ORDER_ID.eq(staged.column("order", ORDER_LINE.ORDER_ID)))
                            .and(ORDER_LINE.POSITION.eq(position))
                            .and(ORDER_LINE.ID.ne(staged.id()))));
        }
    }

    @Override
    public void take(Staging staged) {
        Upsert lines = staged.into(ORDER_LINE)
                .set(ORDER_LINE.QUANTITY, given(staged, "quantity", BigDecimal.ONE))
                .set(ORDER_LINE.UNIT_PRICE, given(staged, "unit_price", BigDecimal.ZERO))
                .set(ORDER_LINE.DISCOUNT, given(staged, "discount", BigDecimal.ZERO));
        if (staged.has("position")) {
            lines.set(ORDER_LINE.POSITION, staged.column("position", Integer.class));
        } else {
            lines.first(ORDER_LINE.POSITION, next(staged));
        }
        lines.run();
        if (!staged.circumstances().totalsGiven()) {
            addUp(staged);
        }
        ordersChanged(staged);
    }

    private static Field<BigDecimal> given(Staging staged, String field, BigDecimal otherwise) {
        return staged.has(field)
                ? DSL.coalesce(staged.column(field, BigDecimal.class), DSL.val(otherwise))
                : DSL.val(otherwise);
    }

    /** The place behind the lines that the order has. */
    private static Field<Integer> next(Staging staged) {
        Field<Integer> last = DSL.field(DSL.select(DSL.coalesce(DSL.max(ORDER_LINE.POSITION), 0))
                .from(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.eq(staged.column("order", ORDER_LINE.ORDER_ID))));
        return last.plus(DSL.rowNumber()
                .over(DSL.partitionBy(staged.column("order", UUID.class)).orderBy(staged.row())));
    }

    private static void addUp(Staging staged) {
        Field<BigDecimal> minor = CurrencyColumn.minorUnits(ORDER.CURRENCY);
        Field<BigDecimal> line = DSL.round(
                ORDER_LINE
                        .QUANTITY
                        .mul(ORDER_LINE.UNIT_PRICE)
                        .mul(DSL.val(BigDecimal.ONE).minus(ORDER_LINE.DISCOUNT))
                        .mul(minor),
                0);
        Table<?> sums = DSL.select(
                        ORDER.ID.as("order_id"),
                        DSL.sum(line).cast(SQLDataType.BIGINT).as("total"))
                .from(ORDER)
                .join(ORDER_LINE)
                .on(ORDER_LINE.ORDER_ID.eq(ORDER.ID))
                .where(ORDER.ID.in(touchedOrders(staged)))
                .groupBy(ORDER.ID)
                .asTable("sums");
        Field<Long> total = DSL.field(name("sums", "total"), Long.class);
        Field<UUID> order = DSL.field(name("sums", "order_id"), UUID.class);
        Table<?> present = ORDER.as("present");
        staged.journal(DSL.select(
                        order,
                        DSL.val("sales.order:total"),
                        DSL.jsonbObject(DSL.key("id").value(order)),
                        Staging.wholeRow(present))
                .from(sums)
                .join(present)
                .on(DSL.field(name("present", "id"), UUID.class).eq(order))
                .where(DSL.field(name("present", "total_minor"), Long.class).ne(total)));
        staged.db()
                .update(ORDER)
                .set(ORDER.TOTAL_MINOR, total)
                .set(ORDER.VERSION, ORDER.VERSION.plus(1))
                .from(sums)
                .where(ORDER.ID.eq(order.coerce(ORDER.ID)))
                .and(ORDER.TOTAL_MINOR.ne(total))
                .execute();
    }

    private static org.jooq.Select<org.jooq.Record1<OrderId>> touchedOrders(Staging staged) {
        return DSL.select(staged.column("order", ORDER.ID))
                .from(staged.rows())
                .where(staged.accepted())
                .and(staged.touched());
    }

    private static void ordersChanged(Staging staged) {
        staged.db()
                .insertInto(CHANGE, CHANGE.KIND, CHANGE.SUBJECT_ID, CHANGE.PARTY_ID)
                .select(DSL.select(
                                DSL.val("order"),
                                ORDER.ID.coerce(SQLDataType.UUID),
                                ORDER.PARTY_ID.coerce(SQLDataType.UUID))
                        .from(ORDER)
                        .where(ORDER.ID.in(touchedOrders(staged))))
                .execute();
    }
}
