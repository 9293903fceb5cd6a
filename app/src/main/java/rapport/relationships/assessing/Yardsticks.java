package rapport.relationships.assessing;

import static schema.relationships.tables.Constants.CONSTANTS;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.sales.tables.OrderFact.ORDER_FACT;

import java.util.Comparator;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.rates.Rates;
import rapport.platform.settings.Company;
import rapport.platform.settings.Settings;
import rapport.platform.time.Moments;
import statistics.standing.Constants;
import statistics.standing.Moment;
import statistics.standing.Portfolio;
import statistics.standing.StageWeights;
import statistics.standing.TimeScale;
import tools.jackson.databind.json.JsonMapper;

/** What relationships are measured by: made from the whole portfolio, kept with a version, used unchanged until the next. */
@Component
class Yardsticks {

    /** A portfolio this much larger than the one the constants were made from needs new ones before the night. */
    private static final double OUTGROWN = 1.5;

    private record Kept(long version, Snapshot snapshot) {}

    private final DSLContext db;
    private final Settings settings;
    private final Moments moments;
    private final Bulk bulk;
    private final Histories histories;
    private final Rates rates;
    private final JsonMapper json;
    private volatile @Nullable Kept kept;

    Yardsticks(
            DSLContext db,
            Settings settings,
            Moments moments,
            Bulk bulk,
            Histories histories,
            Rates rates,
            JsonMapper json) {
        this.db = db;
        this.settings = settings;
        this.moments = moments;
        this.bulk = bulk;
        this.histories = histories;
        this.rates = rates;
        this.json = json;
    }

    /** The newest one kept; before the first, what holds of relationships in general. */
    Yardstick current() {
        return newest().map(this::yardstick)
                .orElseGet(() -> yardstick(currency(), Constants.none(times()), StageWeights.DEFAULT));
    }

    /** The weights learnt last. */
    Learnt learnt() {
        return newest().map(known -> known.snapshot().learnt()).orElse(Learnt.NOTHING);
    }

    /** Has other weights used from now on, beside the constants there are. */
    void keep(Learnt learnt) {
        newest().ifPresent(known -> keep(known.snapshot().with(learnt)));
    }

    /** Makes the constants anew from all relationships and keeps them, with the weights there are. */
    Yardstick renew() {
        Currency currency = currency();
        Constants made = constants(reading(currency), instants().moment(moments.now()));
        return yardstick(keep(Snapshot.of(made, currency, learnt())));
    }

    private Kept keep(Snapshot snapshot) {
        long version = Objects.requireNonNull(db.insertInto(CONSTANTS)
                .set(CONSTANTS.AS_OF, Objects.requireNonNull(Instants.instant(snapshot.at())))
                .set(CONSTANTS.MADE_AT, moments.now())
                .set(CONSTANTS.VALUE, JSONB.valueOf(json.writeValueAsString(snapshot)))
                .returningResult(CONSTANTS.VERSION)
                .fetchSingle(CONSTANTS.VERSION));
        return new Kept(version, snapshot);
    }

    /** All that is known of the portfolio, to look at as of some days. */
    Reading reading() {
        return reading(currency());
    }

    /** The constants as they would have been at a moment, with the usual weights (ADR 34); kept nowhere. */
    Yardstick asOf(Moment moment, Reading reading) {
        return yardstick(reading.currency(), constants(reading, moment), StageWeights.DEFAULT);
    }

    /** Whether the portfolio has grown so much since that the constants no longer speak of it. */
    boolean isOutgrown() {
        int before = newest().map(known -> known.snapshot().relationships()).orElse(0);
        return db.fetchCount(RELATIONSHIP) > OUTGROWN * before;
    }

    /** Counts the whole portfolio up to a moment. Batches are taken together in their order, so that equal data make equal sums. */
    private Constants constants(Reading reading, Moment moment) {
        BusinessHours hours = new BusinessHours(settings.company());
        Portfolio whole = new Portfolio(times(), hours, moment);
        reading.each(batch -> {
                    Portfolio part = new Portfolio(times(), hours, moment);
                    batch.forEach(evidence -> part.add(evidence.history()));
                    return part;
                })
                .forEach(whole::addAll);
        return whole.constants(0);
    }

    private Reading reading(Currency currency) {
        return new Reading(db, bulk, histories, currency);
    }

    private Optional<Kept> newest() {
        Long version = db.select(DSL.max(CONSTANTS.VERSION))
                .from(CONSTANTS)
                .fetchSingle()
                .value1();
        Kept known = kept;
        if (version == null) {
            return Optional.empty();
        }
        if (known != null && known.version() == version) {
            return Optional.of(known);
        }
        Kept read = db.select(CONSTANTS.VALUE)
                .from(CONSTANTS)
                .where(CONSTANTS.VERSION.eq(version))
                .fetchSingle(
                        row -> new Kept(version, json.readValue(row.value1().data(), Snapshot.class)));
        kept = read;
        return Optional.of(read);
    }

    private Yardstick yardstick(Kept known) {
        Snapshot snapshot = known.snapshot();
        return yardstick(
                snapshot.currency(),
                snapshot.constants(known.version()),
                snapshot.learnt().weights());
    }

    private Yardstick yardstick(Currency currency, Constants constants, StageWeights weights) {
        Company company = settings.company();
        return new Yardstick(instants(), new BusinessHours(company), times(), currency, constants, weights);
    }

    private Instants instants() {
        return new Instants(settings.company().zone());
    }

    private TimeScale times() {
        return Times.of(settings.scales());
    }

    /** The company's as soon as there are rates into it; before, that of most orders, or the company's when there are none. */
    private Currency currency() {
        Currency company = settings.company().currency();
        if (!rates.table(company).isEmpty()) {
            return company;
        }
        return db
                .select(ORDER_FACT.CURRENCY, DSL.count())
                .from(ORDER_FACT)
                .groupBy(ORDER_FACT.CURRENCY)
                .fetch()
                .stream()
                .max(Comparator.comparing((org.jooq.Record2<String, Integer> row) -> row.value2())
                        .thenComparing(row -> row.value1().equals(company.getCurrencyCode())))
                .map(row -> Currency.getInstance(row.value1()))
                .orElse(company);
    }
}
