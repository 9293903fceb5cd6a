package rapport.sales;

import static schema.sales.tables.DealCard.DEAL_CARD;
import static schema.sales.tables.OrderCard.ORDER_CARD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.money.Money;
import rapport.platform.text.Formats;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.search.Hit;
import rapport.search.HitRemarks;
import rapport.search.Remark;

/** What deals and orders that were found are worth. */
@Component
class SalesRemarks implements HitRemarks {

    private final DSLContext db;

    SalesRemarks(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<UUID, Remark> of(List<Hit> hits, CurrentUser who) {
        Map<UUID, Remark> remarks = new HashMap<>();
        if (!who.may(Permission.SEE)) {
            return remarks;
        }
        if (has("deal", hits)) {
            db.select(DEAL_CARD.ID, DEAL_CARD.WORTH_MINOR, DEAL_CARD.CURRENCY)
                    .from(DEAL_CARD)
                    .where(isOneOf(DEAL_CARD.ID, "deal", hits))
                    .and(DEAL_CARD.WORTH_MINOR.isNotNull())
                    .and(DEAL_CARD.CURRENCY.isNotNull())
                    .forEach(row -> remarks.put(row.value1().value(), worth(row.value2(), row.value3())));
        }
        if (has("order", hits)) {
            db.select(ORDER_CARD.ID, ORDER_CARD.TOTAL_MINOR, ORDER_CARD.CURRENCY)
                    .from(ORDER_CARD)
                    .where(isOneOf(ORDER_CARD.ID, "order", hits))
                    .forEach(row -> remarks.put(row.value1().value(), worth(row.value2(), row.value3())));
        }
        return remarks;
    }

    private static boolean has(String kind, List<Hit> hits) {
        return hits.stream().anyMatch(hit -> hit.kind().equals(kind));
    }

    private static Condition isOneOf(Field<?> id, String kind, List<Hit> hits) {
        UUID[] ids = hits.stream()
                .filter(hit -> hit.kind().equals(kind))
                .map(Hit::id)
                .toArray(UUID[]::new);
        return id.coerce(SQLDataType.UUID).eq(DSL.any(DSL.val(ids, SQLDataType.UUID.array())));
    }

    private static Remark worth(long minor, String currency) {
        return new Remark(Formats.money(Money.of(minor, currency)), "");
    }
}
