package rapport.sales;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.sales.tables.Category.CATEGORY;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.PipelineColumn.PIPELINE_COLUMN;
import static schema.sales.tables.Product.PRODUCT;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldReading.Comparing.WithName;
import rapport.platform.kinds.FieldReading.Comparing.WithWord;
import rapport.platform.kinds.FieldReading.Sorting;
import rapport.platform.kinds.FieldReading.Sorting.Along;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.LinkReading;
import rapport.platform.time.Moments;

/** How deals, orders and products are read. */
@Configuration(proxyBeanMethods = false)
class SalesKinds {

    private static final Joined ORDER_PARTY = Joined.always(PARTY_CARD, PARTY_CARD.ID.eq(ORDER.PARTY_ID));
    private static final Joined ORDER_OWNER = Joined.perhaps(USER_CARD, USER_CARD.ID.eq(ORDER.OWNER_ID));
    private static final Joined DEAL_PARTY = Joined.perhaps(PARTY_CARD, PARTY_CARD.ID.eq(DEAL.PARTY_ID));
    private static final Joined DEAL_OWNER = Joined.perhaps(USER_CARD, USER_CARD.ID.eq(DEAL.OWNER_ID));
    private static final Joined DEAL_COLUMN = Joined.always(PIPELINE_COLUMN, PIPELINE_COLUMN.ID.eq(DEAL.COLUMN_ID));
    private static final Joined PRODUCT_CATEGORY = Joined.perhaps(CATEGORY, CATEGORY.ID.eq(PRODUCT.CATEGORY_ID));

    private final Moments moments;

    SalesKinds(Moments moments) {
        this.moments = moments;
    }

    @Bean
    KindReading order() {
        return KindReading.of(
                        "order",
                        ORDER,
                        ORDER.ID,
                        text("number", FieldType.LINE, ORDER.NUMBER, "order.field.number"),
                        party("order.field.party").joined(ORDER_PARTY),
                        FieldReading.choice("direction", List.of("sold", "bought"), ORDER.DIRECTION)
                                .labelled("order.field.direction")
                                .worded("order.direction_short.")
                                .filtered(),
                        FieldReading.of("ordered_on", FieldType.DATE, ORDER.ORDERED_ON)
                                .labelled("order.field.ordered_on")
                                .sorted(new Sorting(ORDER.ORDERED_ON, Along.FALLING, false))
                                .filtered(),
                        day("required_on", ORDER.REQUIRED_ON, "order.field.required_on"),
                        day("shipped_on", ORDER.SHIPPED_ON, "order.field.shipped_on"),
                        FieldReading.choice(
                                        "state", List.of("open", "overdue", "shipped", "cancelled"), ORDER.SHIPPED_ON)
                                .labelled("order.field.state")
                                .worded("order.state_word.")
                                .with(ORDER.REQUIRED_ON, ORDER.CANCELLED_ON)
                                .filtered(new WithWord(this::stateOfOrder)),
                        FieldReading.of("total", FieldType.MONEY, ORDER.TOTAL_MINOR)
                                .labelled("order.field.total")
                                .with(ORDER.CURRENCY, ORDER.ORDERED_ON)
                                .sorted(new Sorting(ORDER.TOTAL_MINOR, Along.RISING, false))
                                .filtered(),
                        owner(ORDER.OWNER_ID).shownWith(ORDER_OWNER))
                .linked(
                        LinkReading.by("party", "order.field.party", "party", ORDER.PARTY_ID),
                        LinkReading.by("carrier", "order.field.carrier", "party", ORDER.CARRIER_ID));
    }

    private Condition stateOfOrder(String word) {
        Condition waits = ORDER.SHIPPED_ON.isNull().and(ORDER.CANCELLED_ON.isNull());
        Condition late = ORDER.REQUIRED_ON.isNotNull().and(ORDER.REQUIRED_ON.lt(moments.today()));
        return switch (word) {
            case "cancelled" -> ORDER.CANCELLED_ON.isNotNull();
            case "shipped" -> ORDER.SHIPPED_ON.isNotNull().and(ORDER.CANCELLED_ON.isNull());
            case "overdue" -> waits.and(late);
            default -> waits.and(ORDER.REQUIRED_ON.isNull().or(ORDER.REQUIRED_ON.ge(moments.today())));
        };
    }

    @Bean
    KindReading deal() {
        List<String> outcomes =
                Arrays.stream(DealOutcome.values()).map(DealOutcome::key).toList();
        return KindReading.of(
                        "deal",
                        DEAL,
                        DEAL.ID,
                        text("title", FieldType.NAME, DEAL.TITLE, "deal.field.title"),
                        party("deal.field.party").joined(DEAL_PARTY),
                        FieldReading.reference("column", "pipeline_column", DEAL.COLUMN_ID)
                                .labelled("deal.field.column")
                                .with(PIPELINE_COLUMN.NAME, PIPELINE_COLUMN.OUTCOME)
                                .filtered()
                                .shownWith(DEAL_COLUMN),
                        FieldReading.choice("outcome", outcomes, PIPELINE_COLUMN.OUTCOME)
                                .labelled("deal.field.outcome")
                                .worded("deal.outcome.")
                                .filtered()
                                .joined(DEAL_COLUMN),
                        FieldReading.of("worth", FieldType.MONEY, DEAL.WORTH_MINOR)
                                .labelled("deal.field.worth")
                                .with(DEAL.CURRENCY, DEAL.CLOSED_ON)
                                .sorted(Along.RISING)
                                .filtered(),
                        day("expected_on", DEAL.EXPECTED_ON, "deal.field.expected_on"),
                        day("opened_on", DEAL.OPENED_ON, "deal.field.opened_on"),
                        day("closed_on", DEAL.CLOSED_ON, "deal.field.closed_on"),
                        owner(DEAL.OWNER_ID).shownWith(DEAL_OWNER))
                .linked(LinkReading.by("party", "deal.field.party", "party", DEAL.PARTY_ID));
    }

    @Bean
    KindReading product() {
        return KindReading.of(
                        "product",
                        PRODUCT,
                        PRODUCT.ID,
                        text("name", FieldType.NAME, PRODUCT.NAME, "product.field.name"),
                        text("number", FieldType.LINE, PRODUCT.NUMBER, "product.field.number"),
                        FieldReading.of("category", FieldType.NAME, CATEGORY.NAME)
                                .labelled("product.field.category")
                                .filtered()
                                .joined(PRODUCT_CATEGORY),
                        FieldReading.of("price", FieldType.DECIMAL, PRODUCT.PRICE)
                                .labelled("product.field.price")
                                .with(PRODUCT.CURRENCY)
                                .sorted(Along.RISING)
                                .filtered(),
                        FieldReading.of("cost", FieldType.DECIMAL, PRODUCT.COST)
                                .labelled("product.field.cost")
                                .with(PRODUCT.CURRENCY)
                                .sorted(Along.RISING)
                                .filtered(),
                        FieldReading.of("unit", FieldType.LINE, PRODUCT.UNIT).labelled("product.field.unit"),
                        FieldReading.of("active", FieldType.FLAG, PRODUCT.ACTIVE)
                                .labelled("product.field.active")
                                .filtered())
                .linked(LinkReading.by("supplier", "product.field.supplier", "party", PRODUCT.SUPPLIER_ID));
    }

    private static FieldReading text(String name, FieldType type, TableField<?, String> column, String label) {
        Field<String> lowered = DSL.lower(column);
        return FieldReading.of(name, type, column)
                .labelled(label)
                .sorted(new Sorting(lowered, Along.RISING, true))
                .filtered();
    }

    private static FieldReading day(String name, Field<?> column, String label) {
        return FieldReading.of(name, FieldType.DATE, column)
                .labelled(label)
                .sorted(Along.RISING)
                .filtered();
    }

    private static FieldReading party(String label) {
        return FieldReading.of("party_name", FieldType.NAME, PARTY_CARD.NAME)
                .labelled(label)
                .with(PARTY_CARD.ID, PARTY_CARD.KIND)
                .sorted(new Sorting(PARTY_CARD.SORT_NAME, Along.RISING, true))
                .filtered(new WithName(PARTY_CARD.NAME, PARTY_CARD.SORT_NAME));
    }

    private static FieldReading owner(Field<?> column) {
        return FieldReading.reference("owner", "user", column)
                .labelled("sales.owner")
                .with(USER_CARD.NAME)
                .filtered();
    }
}
