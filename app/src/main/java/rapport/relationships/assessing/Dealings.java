package rapport.relationships.assessing;

import static schema.sales.tables.AgreementFact.AGREEMENT_FACT;
import static schema.sales.tables.DealFact.DEAL_FACT;
import static schema.sales.tables.OrderCategoryFact.ORDER_CATEGORY_FACT;
import static schema.sales.tables.OrderFact.ORDER_FACT;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import rapport.directory.PartyId;
import rapport.platform.rates.RateTable;
import rapport.relationships.assessing.PartyEvents.Kind;
import rapport.sales.DealOutcome;
import rapport.sales.OrderDirection;
import statistics.standing.Agreement;
import statistics.standing.Exchange;

/** Reads what was exchanged and agreed: orders, deliveries, won deals, agreements. */
final class Dealings {

    private static final Kind[] KINDS = Kind.values();

    private final DSLContext db;
    private final Instants instants;
    private final String currency;
    private final RateTable rates;
    private final double unit;
    private final Map<UUID, Integer> categories = new HashMap<>();

    Dealings(DSLContext db, Instants instants, RateTable rates) {
        this.db = Rows.binary(db);
        this.instants = instants;
        this.currency = rates.into().getCurrencyCode();
        this.rates = rates;
        this.unit = unit(rates.into());
    }

    void read(Map<PartyId, PartyEvents> parties) {
        exchanges(parties);
        agreements(parties);
    }

    /** What was ordered, delivered for us, and won: rows of one shape. */
    private void exchanges(Map<PartyId, PartyEvents> parties) {
        Map<UUID, List<Integer>> bought = categories(parties);
        Rows.each(orders(parties).unionAll(deliveries(parties)).unionAll(deals(parties)), row -> {
            Kind kind = KINDS[row.whole()];
            UUID id = row.id();
            PartyEvents party = Histories.at(parties, new PartyId(row.id()));
            boolean isOrder = kind == Kind.SOLD || kind == Kind.BOUGHT;
            add(
                    party,
                    kind,
                    new Source(kind == Kind.WON ? "deal" : "order", id),
                    row,
                    isOrder ? bought.getOrDefault(id, List.of()) : List.of());
        });
    }

    private Select<Record> orders(Map<PartyId, PartyEvents> parties) {
        return db.select(List.of(
                        DSL.when(ORDER_FACT.DIRECTION.eq(OrderDirection.SOLD), kind(Kind.SOLD))
                                .otherwise(kind(Kind.BOUGHT)),
                        ORDER_FACT.ID.coerce(SQLDataType.UUID),
                        ORDER_FACT.PARTY_ID,
                        ORDER_FACT.ORDERED_ON,
                        ORDER_FACT.CANCELLED_ON,
                        ORDER_FACT.TOTAL_MINOR,
                        ORDER_FACT.CURRENCY))
                .from(ORDER_FACT)
                .where(Histories.isOneOf(ORDER_FACT.PARTY_ID, parties));
    }

    /** What a distributor delivers for us counts from the day it was sent. */
    private static Select<Record> deliveries(Map<PartyId, PartyEvents> parties) {
        return DSL.select(List.of(
                        kind(Kind.CARRIED),
                        ORDER_FACT.ID.coerce(SQLDataType.UUID),
                        ORDER_FACT.CARRIER_ID,
                        ORDER_FACT.SHIPPED_ON,
                        ORDER_FACT.CANCELLED_ON,
                        ORDER_FACT.TOTAL_MINOR,
                        ORDER_FACT.CURRENCY))
                .from(ORDER_FACT)
                .where(Histories.isOneOf(ORDER_FACT.CARRIER_ID, parties))
                .and(ORDER_FACT.SHIPPED_ON.isNotNull());
    }

    private static Select<Record> deals(Map<PartyId, PartyEvents> parties) {
        return DSL.select(List.of(
                        kind(Kind.WON),
                        DEAL_FACT.ID.coerce(SQLDataType.UUID),
                        DEAL_FACT.PARTY_ID,
                        DEAL_FACT.CLOSED_ON,
                        // A won deal is not taken back.
                        DSL.castNull(SQLDataType.LOCALDATE),
                        DEAL_FACT.WORTH_MINOR,
                        DEAL_FACT.CURRENCY))
                .from(DEAL_FACT)
                .where(Histories.isOneOf(DEAL_FACT.PARTY_ID, parties))
                .and(DEAL_FACT.OUTCOME.eq(DealOutcome.WON))
                .and(DEAL_FACT.CLOSED_ON.isNotNull());
    }

    private static Field<Integer> kind(Kind kind) {
        return DSL.inline(kind.ordinal());
    }

    private Map<UUID, List<Integer>> categories(Map<PartyId, PartyEvents> parties) {
        Map<UUID, List<Integer>> bought = new HashMap<>();
        Rows.each(
                db.select(ORDER_CATEGORY_FACT.ORDER_ID, ORDER_CATEGORY_FACT.CATEGORY_ID)
                        .from(ORDER_CATEGORY_FACT)
                        .join(ORDER_FACT)
                        .on(ORDER_FACT.ID.eq(ORDER_CATEGORY_FACT.ORDER_ID))
                        .where(Histories.isOneOf(ORDER_FACT.PARTY_ID, parties)),
                row -> {
                    List<Integer> those = bought.computeIfAbsent(row.id(), none -> new ArrayList<>(2));
                    Integer category = categories.computeIfAbsent(row.id(), none -> categories.size());
                    if (!those.contains(category)) {
                        those.add(category);
                    }
                });
        return bought;
    }

    /** The row goes on with its day, the day of its cancellation, amount and currency. */
    private void add(PartyEvents party, Kind kind, Source source, Row row, List<Integer> bought) throws SQLException {
        LocalDate day = row.date();
        double cancelled = instants.start(row.dateOrNone());
        Long minor = row.amountOrNone();
        String paidIn = row.textOrNone();
        double value = minor == null || paidIn == null ? Double.NaN : Math.max(0, worth(minor, paidIn, day));
        if (minor != null && Double.isNaN(value)) {
            party.paidOtherwise();
        }
        int id = party.number(source.kind(), source.id());
        party.add(kind, new Exchange(id, instants.start(day), (int) day.toEpochDay(), value, bought, cancelled));
    }

    /** At the rate of the day; NaN when there was none. What is paid tomorrow changes nothing of what was paid today. */
    private double worth(long minor, String paidIn, LocalDate day) {
        if (currency.equals(paidIn)) {
            return minor / unit;
        }
        return rates.on(paidIn, day)
                .map(rate -> minor / unit(Currency.getInstance(paidIn)) * rate.doubleValue())
                .orElse(Double.NaN);
    }

    private static double unit(Currency currency) {
        return Math.pow(10, Math.max(0, currency.getDefaultFractionDigits()));
    }

    private void agreements(Map<PartyId, PartyEvents> parties) {
        Rows.each(
                db.select(
                                AGREEMENT_FACT.ID,
                                AGREEMENT_FACT.PARTY_ID,
                                AGREEMENT_FACT.STARTS_ON,
                                AGREEMENT_FACT.ENDS_ON,
                                AGREEMENT_FACT.CANCELLED_ON,
                                AGREEMENT_FACT.LAST_DAY)
                        .from(AGREEMENT_FACT)
                        .where(Histories.isOneOf(AGREEMENT_FACT.PARTY_ID, parties)),
                row -> {
                    UUID id = row.id();
                    PartyEvents party = Histories.at(parties, new PartyId(row.id()));
                    double starts = instants.start(row.date());
                    double ends = instants.end(row.dateOrNone());
                    LocalDate cancelled = row.dateOrNone();
                    LocalDate last = row.dateOrNone();
                    party.add(new Agreement(
                            party.number("agreement", id),
                            starts,
                            ends,
                            instants.start(cancelled),
                            cancelled == null ? Double.NaN : instants.end(last)));
                });
    }
}
