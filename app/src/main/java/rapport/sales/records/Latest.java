package rapport.sales.records;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static schema.sales.tables.AgreementCard.AGREEMENT_CARD;
import static schema.sales.tables.DealCard.DEAL_CARD;
import static schema.sales.tables.OrderCard.ORDER_CARD;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.platform.money.Money;
import rapport.platform.rates.Rates;
import rapport.platform.rates.Total;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.WithinRequest;
import rapport.sales.DealOutcome;
import rapport.sales.OrderDirection;

/** Reads what the panels about a party show: its newest orders, its agreements, its open deals. */
@Component
class Latest {

    private static final int SHOWN = 5;

    /**
     * @param days of all orders, by their ids
     * @param year the orders of the last year that count
     */
    private record Dealings(
            List<DealsPanel.Item> deals,
            List<OrdersPanel.Item> orders,
            Map<UUID, LocalDate> days,
            List<Total.Dated> year,
            List<AgreementsPanel.Item> agreements) {}

    private final DSLContext db;
    private final Rates rates;
    private final Moments moments;

    Latest(DSLContext db, Rates rates, Moments moments) {
        this.db = db;
        this.rates = rates;
        this.moments = moments;
    }

    /** When each of a party's orders was made. */
    Map<UUID, LocalDate> days(PartyId party, CurrentUser who) {
        return who.may(Permission.SEE) ? dealings(party).days() : Map.of();
    }

    OrdersPanel orders(PartyId party, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return new OrdersPanel(party, List.of(), 0, null, false, moments.today());
        }
        Dealings all = dealings(party);
        // Each order at the rate of its day.
        Total year = Total.of(all.year(), rates.table());
        return new OrdersPanel(
                party,
                all.orders(),
                all.days().size(),
                year.isNothing() ? null : year,
                who.may(Permission.CREATE),
                moments.today());
    }

    AgreementsPanel agreements(PartyId party, CurrentUser who) {
        return who.may(Permission.SEE)
                ? new AgreementsPanel(party, dealings(party).agreements(), who.may(Permission.CREATE), moments.today())
                : new AgreementsPanel(party, List.of(), false, moments.today());
    }

    DealsPanel deals(PartyId party, CurrentUser who) {
        return who.may(Permission.SEE)
                ? new DealsPanel(party, dealings(party).deals(), who.may(Permission.CREATE), moments.today())
                : new DealsPanel(party, List.of(), false, moments.today());
    }

    /** What all panels show, by one statement. */
    private Dealings dealings(PartyId party) {
        return WithinRequest.whileReading(
                "dealings with " + party,
                () -> db.select(
                                newestDeals(party),
                                newestOrders(party),
                                of(party, ORDER_CARD.ID.coerce(SQLDataType.UUID)),
                                of(party, ORDER_CARD.ORDERED_ON),
                                soldIn(party, moments.today()),
                                newestAgreements(party))
                        .fetchSingle(row -> new Dealings(
                                row.value1(),
                                row.value2(),
                                days(row.value3(), row.value4()),
                                row.value5(),
                                row.value6())));
    }

    /** A column of all orders: arrays, since there may be thousands. */
    private static <T> Field<T[]> of(PartyId party, Field<T> column) {
        return array(select(column)
                .from(ORDER_CARD)
                .where(ORDER_CARD.PARTY_ID.eq(party))
                .orderBy(ORDER_CARD.ORDERED_ON.desc(), ORDER_CARD.ID));
    }

    private static Map<UUID, LocalDate> days(UUID[] ids, LocalDate[] days) {
        Map<UUID, LocalDate> all = new LinkedHashMap<>();
        for (int i = 0; i < ids.length; i++) {
            all.put(ids[i], days[i]);
        }
        return all;
    }

    private static Field<List<OrdersPanel.Item>> newestOrders(PartyId party) {
        return multiset(select(
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
                        .limit(SHOWN))
                .convertFrom(rows -> rows.map(row -> new OrdersPanel.Item(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        Money.of(row.value8(), row.value9()))));
    }

    private static Field<List<Total.Dated>> soldIn(PartyId party, LocalDate today) {
        return multiset(select(ORDER_CARD.TOTAL_MINOR, ORDER_CARD.CURRENCY, ORDER_CARD.ORDERED_ON)
                        .from(ORDER_CARD)
                        .where(ORDER_CARD.PARTY_ID.eq(party))
                        .and(ORDER_CARD.DIRECTION.eq(OrderDirection.SOLD))
                        .and(ORDER_CARD.CANCELLED_ON.isNull())
                        .and(ORDER_CARD.ORDERED_ON.gt(today.minusYears(1))))
                .convertFrom(rows ->
                        rows.map(row -> new Total.Dated(Money.of(row.value1(), row.value2()), row.value3())));
    }

    private static Field<List<AgreementsPanel.Item>> newestAgreements(PartyId party) {
        return multiset(select(
                                AGREEMENT_CARD.ID,
                                AGREEMENT_CARD.TITLE,
                                AGREEMENT_CARD.STARTS_ON,
                                AGREEMENT_CARD.ENDS_ON,
                                AGREEMENT_CARD.CANCELLED_ON,
                                AGREEMENT_CARD.LAST_DAY)
                        .from(AGREEMENT_CARD)
                        .where(AGREEMENT_CARD.PARTY_ID.eq(party))
                        .orderBy(AGREEMENT_CARD.STARTS_ON.desc(), AGREEMENT_CARD.ID)
                        .limit(SHOWN))
                .convertFrom(rows -> rows.map(row -> new AgreementsPanel.Item(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
    }

    private static Field<List<DealsPanel.Item>> newestDeals(PartyId party) {
        return multiset(select(
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
                                when(DEAL_CARD.OUTCOME.eq(DealOutcome.OPEN), 0).otherwise(1),
                                DEAL_CARD.EXPECTED_ON.asc().nullsLast(),
                                DEAL_CARD.ID.desc())
                        .limit(SHOWN))
                .convertFrom(rows -> rows.map(row -> new DealsPanel.Item(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        money(row.value7(), row.value8()))));
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : Money.of(minor, currency);
    }
}
