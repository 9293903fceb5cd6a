package rapport.sales.records;

import static schema.sales.tables.AgreementCard.AGREEMENT_CARD;
import static schema.sales.tables.DealCard.DEAL_CARD;
import static schema.sales.tables.OrderCard.ORDER_CARD;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.platform.money.Money;
import rapport.platform.rates.Rates;
import rapport.platform.rates.Total;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.sales.DealOutcome;
import rapport.sales.OrderDirection;

/** Reads what the panels about a party show: its newest orders, its agreements, its open deals. */
@Component
class Latest {

    private static final int SHOWN = 5;

    private final DSLContext db;
    private final Rates rates;
    private final Moments moments;

    Latest(DSLContext db, Rates rates, Moments moments) {
        this.db = db;
        this.rates = rates;
        this.moments = moments;
    }

    OrdersPanel orders(PartyId party, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return new OrdersPanel(party, List.of(), 0, null, false, moments.today());
        }
        List<OrdersPanel.Item> items = db.select(
                        ORDER_CARD.ID,
                        ORDER_CARD.DIRECTION,
                        ORDER_CARD.NUMBER,
                        ORDER_CARD.ORDERED_ON,
                        ORDER_CARD.REQUIRED_ON,
                        ORDER_CARD.SHIPPED_ON,
                        ORDER_CARD.CANCELLED_ON,
                        ORDER_CARD.TOTAL_MINOR,
                        ORDER_CARD.CURRENCY)
                .from(ORDER_CARD)
                .where(ORDER_CARD.PARTY_ID.eq(party))
                .orderBy(ORDER_CARD.ORDERED_ON.desc(), ORDER_CARD.ID)
                .limit(SHOWN)
                .fetch(row -> new OrdersPanel.Item(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        Money.of(row.value8(), row.value9())));
        int all = db.fetchCount(ORDER_CARD, ORDER_CARD.PARTY_ID.eq(party));
        return new OrdersPanel(party, items, all, year(party), who.may(Permission.CREATE), moments.today());
    }

    /** Each order at the rate of its day. */
    private @Nullable Total year(PartyId party) {
        LocalDate today = moments.today();
        Total total = Total.of(
                db.select(ORDER_CARD.TOTAL_MINOR, ORDER_CARD.CURRENCY, ORDER_CARD.ORDERED_ON)
                        .from(ORDER_CARD)
                        .where(ORDER_CARD.PARTY_ID.eq(party))
                        .and(ORDER_CARD.DIRECTION.eq(OrderDirection.SOLD))
                        .and(ORDER_CARD.CANCELLED_ON.isNull())
                        .and(ORDER_CARD.ORDERED_ON.gt(today.minusYears(1)))
                        .fetch(row -> new Total.Dated(Money.of(row.value1(), row.value2()), row.value3())),
                rates.table());
        return total.isNothing() ? null : total;
    }

    AgreementsPanel agreements(PartyId party, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return new AgreementsPanel(party, List.of(), false, moments.today());
        }
        return new AgreementsPanel(
                party,
                db.select(
                                AGREEMENT_CARD.ID,
                                AGREEMENT_CARD.TITLE,
                                AGREEMENT_CARD.STARTS_ON,
                                AGREEMENT_CARD.ENDS_ON,
                                AGREEMENT_CARD.CANCELLED_ON,
                                AGREEMENT_CARD.LAST_DAY)
                        .from(AGREEMENT_CARD)
                        .where(AGREEMENT_CARD.PARTY_ID.eq(party))
                        .orderBy(AGREEMENT_CARD.STARTS_ON.desc(), AGREEMENT_CARD.ID)
                        .limit(SHOWN)
                        .fetch(row -> new AgreementsPanel.Item(
                                row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6())),
                who.may(Permission.CREATE),
                moments.today());
    }

    DealsPanel deals(PartyId party, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return new DealsPanel(party, List.of(), false, moments.today());
        }
        return new DealsPanel(
                party,
                db.select(
                                DEAL_CARD.ID,
                                DEAL_CARD.TITLE,
                                DEAL_CARD.COLUMN_NAME,
                                DEAL_CARD.OUTCOME,
                                DEAL_CARD.EXPECTED_ON,
                                DEAL_CARD.CLOSED_ON,
                                DEAL_CARD.WORTH_MINOR,
                                DEAL_CARD.CURRENCY)
                        .from(DEAL_CARD)
                        .where(DEAL_CARD.PARTY_ID.eq(party))
                        .orderBy(
                                DSL.when(DEAL_CARD.OUTCOME.eq(DealOutcome.OPEN), 0)
                                        .otherwise(1),
                                DEAL_CARD.EXPECTED_ON.asc().nullsLast(),
                                DEAL_CARD.ID.desc())
                        .limit(SHOWN)
                        .fetch(row -> new DealsPanel.Item(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                money(row.value7(), row.value8()))),
                who.may(Permission.CREATE),
                moments.today());
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : Money.of(minor, currency);
    }
}
