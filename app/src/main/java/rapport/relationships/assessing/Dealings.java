package rapport.relationships.assessing;

import static schema.sales.tables.AgreementFact.AGREEMENT_FACT;
import static schema.sales.tables.DealFact.DEAL_FACT;
import static schema.sales.tables.OrderCategoryFact.ORDER_CATEGORY_FACT;
import static schema.sales.tables.OrderFact.ORDER_FACT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.relationships.assessing.PartyEvents.Kind;
import rapport.sales.DealOutcome;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;
import statistics.standing.Agreement;
import statistics.standing.Exchange;

/** Reads what was exchanged and agreed: orders, deliveries, won deals, agreements. */
final class Dealings {

    private final DSLContext db;
    private final Instants instants;
    private final String currency;
    private final double unit;
    private final Map<UUID, Integer> categories = new HashMap<>();

    Dealings(DSLContext db, Instants instants, Currency currency) {
        this.db = db;
        this.instants = instants;
        this.currency = currency.getCurrencyCode();
        this.unit = Math.pow(10, Math.max(0, currency.getDefaultFractionDigits()));
    }

    void read(Map<PartyId, PartyEvents> parties) {
        orders(parties);
        deliveries(parties);
        deals(parties);
        agreements(parties);
    }

    private void orders(Map<PartyId, PartyEvents> parties) {
        Map<OrderId, List<Integer>> bought = categories(parties);
        Rows.each(
                db.selectFrom(ORDER_FACT).where(ORDER_FACT.PARTY_ID.in(parties.keySet())),
                row -> add(
                        Histories.at(parties, row.getPartyId()),
                        row.getDirection() == OrderDirection.SOLD ? Kind.SOLD : Kind.BOUGHT,
                        new Source("order", row.getId().value()),
                        row.getOrderedOn(),
                        row.getCancelledOn(),
                        row.getTotalMinor(),
                        row.getCurrency(),
                        bought.getOrDefault(row.getId(), List.of())));
    }

    private Map<OrderId, List<Integer>> categories(Map<PartyId, PartyEvents> parties) {
        Map<OrderId, List<Integer>> bought = new HashMap<>();
        Rows.each(
                db.selectDistinct(ORDER_CATEGORY_FACT.ORDER_ID, ORDER_CATEGORY_FACT.CATEGORY_ID)
                        .from(ORDER_CATEGORY_FACT)
                        .join(ORDER_FACT)
                        .on(ORDER_FACT.ID.eq(ORDER_CATEGORY_FACT.ORDER_ID))
                        .where(ORDER_FACT.PARTY_ID.in(parties.keySet())),
                row -> bought.computeIfAbsent(row.value1(), none -> new ArrayList<>(2))
                        .add(categories.computeIfAbsent(row.value2().value(), none -> categories.size())));
        return bought;
    }

    /** What a distributor delivers for us counts from the day it was sent. */
    private void deliveries(Map<PartyId, PartyEvents> parties) {
        Rows.each(
                db.selectFrom(ORDER_FACT)
                        .where(ORDER_FACT.CARRIER_ID.in(parties.keySet()))
                        .and(ORDER_FACT.SHIPPED_ON.isNotNull()),
                row -> add(
                        Histories.at(parties, row.getCarrierId()),
                        Kind.CARRIED,
                        new Source("order", row.getId().value()),
                        row.getShippedOn(),
                        row.getCancelledOn(),
                        row.getTotalMinor(),
                        row.getCurrency(),
                        List.of()));
    }

    private void deals(Map<PartyId, PartyEvents> parties) {
        Rows.each(
                db.selectFrom(DEAL_FACT)
                        .where(DEAL_FACT.PARTY_ID.in(parties.keySet()))
                        .and(DEAL_FACT.OUTCOME.eq(DealOutcome.WON))
                        .and(DEAL_FACT.CLOSED_ON.isNotNull()),
                row -> add(
                        Histories.at(parties, row.getPartyId()),
                        Kind.WON,
                        new Source("deal", row.getId().value()),
                        row.getClosedOn(),
                        null,
                        row.getWorthMinor(),
                        row.getCurrency(),
                        List.of()));
    }

    private void add(
            PartyEvents party,
            Kind kind,
            Source source,
            LocalDate day,
            @Nullable LocalDate cancelled,
            @Nullable Long minor,
            @Nullable String paidIn,
            List<Integer> bought) {
        double value = Double.NaN;
        if (minor != null && currency.equals(paidIn)) {
            value = Math.max(0, minor / unit);
        } else if (minor != null) {
            party.paidOtherwise();
        }
        int id = party.number(source.kind(), source.id());
        party.add(
                kind,
                new Exchange(
                        id, instants.start(day), (int) day.toEpochDay(), value, bought, instants.start(cancelled)));
    }

    private void agreements(Map<PartyId, PartyEvents> parties) {
        Rows.each(db.selectFrom(AGREEMENT_FACT).where(AGREEMENT_FACT.PARTY_ID.in(parties.keySet())), row -> {
            PartyEvents party = Histories.at(parties, row.getPartyId());
            party.add(new Agreement(
                    party.number("agreement", row.getId().value()),
                    instants.start(row.getStartsOn()),
                    instants.end(row.getEndsOn()),
                    instants.start(row.getCancelledOn()),
                    row.getCancelledOn() == null ? Double.NaN : instants.end(row.getLastDay())));
        });
    }
}
