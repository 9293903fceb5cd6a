package rapport.sales;

import static schema.sales.tables.AgreementCard.AGREEMENT_CARD;
import static schema.sales.tables.DealCard.DEAL_CARD;
import static schema.sales.tables.OrderCard.ORDER_CARD;
import static schema.sales.tables.Product.PRODUCT;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.records.RecordName;
import rapport.platform.records.RecordNames;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

@Component
class SalesNames implements RecordNames {

    private final DSLContext db;

    SalesNames(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("order", "deal", "agreement", "product");
    }

    @Override
    public Map<UUID, RecordName> of(String kind, Collection<UUID> ids, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Map.of();
        }
        return switch (kind) {
            case "order" ->
                db.select(ORDER_CARD.ID, ORDER_CARD.NUMBER)
                        .from(ORDER_CARD)
                        .where(ORDER_CARD.ID.in(ids.stream().map(OrderId::new).toList()))
                        .fetchMap(
                                row -> row.value1().value(),
                                row -> new RecordName(order(row.value2()), "/orders/" + row.value1()));
            case "deal" ->
                db.select(DEAL_CARD.ID, DEAL_CARD.TITLE)
                        .from(DEAL_CARD)
                        .where(DEAL_CARD.ID.in(ids.stream().map(DealId::new).toList()))
                        .fetchMap(
                                row -> row.value1().value(),
                                row -> new RecordName(row.value2(), "/deals/" + row.value1()));
            case "product" ->
                db.select(PRODUCT.ID, PRODUCT.NAME)
                        .from(PRODUCT)
                        .where(PRODUCT.ID.in(ids.stream().map(ProductId::new).toList()))
                        .fetchMap(
                                row -> row.value1().value(),
                                row -> new RecordName(row.value2(), "/products/" + row.value1()));
            default ->
                db.select(AGREEMENT_CARD.ID, AGREEMENT_CARD.TITLE)
                        .from(AGREEMENT_CARD)
                        .where(AGREEMENT_CARD.ID.in(
                                ids.stream().map(AgreementId::new).toList()))
                        .fetchMap(
                                row -> row.value1().value(),
                                row -> new RecordName(row.value2(), "/agreements/" + row.value1()));
        };
    }

    private static String order(@Nullable String number) {
        return number == null ? Texts.t("order.name_unnumbered") : Texts.t("order.name", number);
    }
}
