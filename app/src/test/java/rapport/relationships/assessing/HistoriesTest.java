package rapport.relationships.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.Cast;
import rapport.RapportTest;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.interactions.Side;
import rapport.platform.rates.Rates;
import rapport.platform.settings.Settings;
import rapport.relationships.RelationshipId;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;
import statistics.simulation.Ledger;
import statistics.simulation.Simulation;
import statistics.simulation.World;
import statistics.standing.Assessor;
import statistics.standing.Constants;
import statistics.standing.History;
import statistics.standing.Moment;
import statistics.standing.Portfolio;
import statistics.standing.StageWeights;
import statistics.standing.Standing;
import statistics.standing.TimeScale;

@RapportTest
class HistoriesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 3);

    @Autowired
    private DSLContext db;

    @Autowired
    private Histories histories;

    @Autowired
    private Settings settings;

    @Autowired
    private Rates rates;

    @Test
    void what_the_simulator_made_stands_the_same_when_read_from_the_tables() {
        Ledger ledger = new Ledger((int) BEGIN.toEpochDay());
        Moment now = ledger.end(World.STANDARD);
        Map<RelationshipId, History> made = new LinkedHashMap<>();
        Simulated simulated = new Simulated(db);
        Portfolio portfolio = new Portfolio(TimeScale.DEFAULT, Ledger.WORKING_TIME, now);
        new Simulation(World.STANDARD, 7).relationships(40).forEach(one -> {
            History kept = Simulated.asKept(ledger.history(one));
            portfolio.add(kept);
            made.put(simulated.write("Simulated " + one.number(), kept), kept);
        });
        Constants constants = portfolio.constants(1);
        Assessor assessor = new Assessor(TimeScale.DEFAULT, Ledger.WORKING_TIME, StageWeights.DEFAULT, constants);

        List<Evidence> read = histories.of(made.keySet(), EUR);

        assertThat(read).hasSize(40);
        for (Evidence evidence : read) {
            Standing fromTables = assessor.assess(evidence.history(), now);
            Standing direct = assessor.assess(made.get(evidence.relationship()), now);
            assertThat(fromTables.decision().stage())
                    .isEqualTo(direct.decision().stage());
            assertThat(fromTables.decision().phase())
                    .isEqualTo(direct.decision().phase());
            same(fromTables.trust().value(), direct.trust().value());
            same(fromTables.commitment().value(), direct.commitment().value());
            same(fromTables.quality().value(), direct.quality().value());
            same(
                    fromTables.decision().dissolving().probability(),
                    direct.decision().dissolving().probability());
        }
    }

    private static void same(double one, double other) {
        assertThat(one).isCloseTo(other, within(1e-6));
    }

    @Test
    void a_batch_costs_as_many_statements_as_one_relationship() {
        Ground ground = new Ground(db);
        List<RelationshipId> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            PartyId party = ground.party("Firm " + i, PartyRole.CUSTOMER, PartyRole.PARTNER);
            ground.enquiry(party, Ground.day("2025-03-03"));
            ground.sold(party, LocalDate.parse("2025-03-05"));
            ids.add(ground.relationship(party, PartyRole.CUSTOMER));
            ids.add(ground.relationship(party, PartyRole.PARTNER));
        }

        int one = statements(ids.subList(0, 1));
        int many = statements(ids);

        assertThat(one).isBetween(5, 10);
        assertThat(many).isEqualTo(one);
    }

    private int statements(List<RelationshipId> ids) {
        AtomicInteger count = new AtomicInteger();
        DSLContext counting = DSL.using(db.configuration().derive(new Counting(count)));
        assertThat(new Histories(counting, settings, rates).of(ids, EUR)).hasSize(ids.size());
        return count.get();
    }

    private static final class Counting implements ExecuteListener {

        private final transient AtomicInteger count;

        Counting(AtomicInteger count) {
            this.count = count;
        }

        @Override
        public void executeStart(ExecuteContext context) {
            count.incrementAndGet();
        }
    }

    @Test
    void each_role_takes_its_own_exchanges_and_promises() {
        Ground ground = new Ground(db);
        PartyId both = ground.party("Both ways", PartyRole.CUSTOMER, PartyRole.PROSPECT, PartyRole.SUPPLIER);
        ground.sold(both, LocalDate.parse("2025-03-05"));
        ground.sold(both, LocalDate.parse("2025-04-05"));
        ground.order(both, OrderDirection.BOUGHT, LocalDate.parse("2025-05-05"), 5_000, "EUR");
        ground.promise(both, Side.US, Ground.day("2025-03-20"), null);
        ground.promise(both, Side.THEM, Ground.day("2025-05-20"), null);
        ground.promise(both, Side.THEM, Ground.day("2025-05-25"), null);
        ground.enquiry(both, Ground.day("2025-03-01"));

        Map<PartyRole, History> of = new LinkedHashMap<>();
        List<RelationshipId> ids = List.of(
                ground.relationship(both, PartyRole.CUSTOMER),
                ground.relationship(both, PartyRole.PROSPECT),
                ground.relationship(both, PartyRole.SUPPLIER));
        histories.of(ids, EUR).forEach(evidence -> of.put(evidence.role(), evidence.history()));

        assertThat(of.get(PartyRole.CUSTOMER).exchanges()).hasSize(2);
        assertThat(of.get(PartyRole.CUSTOMER).promises()).hasSize(1);
        assertThat(of.get(PartyRole.PROSPECT).exchanges()).isEmpty();
        assertThat(of.get(PartyRole.SUPPLIER).exchanges()).hasSize(1);
        assertThat(of.get(PartyRole.SUPPLIER).promises()).hasSize(2);
        assertThat(of.values())
                .allSatisfy(history -> assertThat(history.contacts()).hasSize(2));
    }

    @Test
    void an_order_counts_until_the_day_it_is_cancelled() {
        Ground ground = new Ground(db);
        PartyId party = ground.party("Second thoughts", PartyRole.CUSTOMER);
        ground.sold(party, LocalDate.parse("2025-01-07"));
        OrderId regretted = ground.sold(party, LocalDate.parse("2025-03-05"));
        OrderId mistyped = ground.sold(party, LocalDate.parse("2025-03-09"));
        ground.cancelled(regretted, LocalDate.parse("2025-03-12"));
        ground.cancelled(mistyped, LocalDate.parse("2025-03-09"));
        Evidence evidence = histories
                .of(List.of(ground.relationship(party, PartyRole.CUSTOMER)), EUR)
                .getFirst();

        assertThat(orders(evidence, "2025-03-04")).isEqualTo(1);
        assertThat(orders(evidence, "2025-03-05")).isEqualTo(2);
        assertThat(orders(evidence, "2025-03-11")).isEqualTo(2);
        assertThat(orders(evidence, "2025-03-12")).isEqualTo(1);
    }

    private static int orders(Evidence evidence, String day) {
        Moment moment = new Instants(ZoneOffset.UTC).endOf(LocalDate.parse(day));
        Portfolio portfolio = new Portfolio(TimeScale.DEFAULT, Ledger.WORKING_TIME, moment);
        portfolio.add(evidence.history());
        Assessor assessor =
                new Assessor(TimeScale.DEFAULT, Ledger.WORKING_TIME, StageWeights.DEFAULT, portfolio.constants(1));
        return assessor.assess(evidence.history(), moment).facts().exchanges();
    }

    @Test
    void whose_an_order_is_does_not_depend_on_who_else_is_in_the_batch() {
        Ground ground = new Ground(db);
        PartyId both = ground.party("Two roles", PartyRole.CUSTOMER, PartyRole.PROSPECT);
        ground.sold(both, LocalDate.parse("2025-03-05"));

        List<Evidence> alone = histories.of(List.of(ground.relationship(both, PartyRole.PROSPECT)), EUR);

        assertThat(alone.getFirst().history().exchanges()).isEmpty();
    }

    @Test
    void an_amount_in_another_currency_is_left_out_and_said_so() {
        Ground ground = new Ground(db);
        PartyId party = ground.party("Overseas", PartyRole.CUSTOMER);
        ground.sold(party, LocalDate.parse("2025-03-05"));
        ground.order(party, OrderDirection.SOLD, LocalDate.parse("2025-04-05"), 7_700, "USD");

        Evidence evidence = histories
                .of(List.of(ground.relationship(party, PartyRole.CUSTOMER)), EUR)
                .getFirst();

        assertThat(evidence.otherCurrencies()).isTrue();
        assertThat(evidence.history().exchanges())
                .extracting(exchange -> exchange.value())
                .containsExactly(1_000.0, Double.NaN);
    }

    @Test
    void an_amount_in_another_currency_counts_at_the_rate_of_its_day() {
        Ground ground = new Ground(db);
        PartyId party = ground.party("Overseas", PartyRole.CUSTOMER);
        ground.order(party, OrderDirection.SOLD, LocalDate.parse("2025-03-05"), 10_000, "USD");
        ground.order(party, OrderDirection.SOLD, LocalDate.parse("2025-04-05"), 10_000, "USD");
        ground.order(party, OrderDirection.SOLD, LocalDate.parse("2025-05-05"), 10_000, "USD");
        Currency usd = Currency.getInstance("USD");
        rates.add(usd, LocalDate.parse("2025-04-01"), new BigDecimal("0.90"), Cast.amina);
        rates.add(usd, LocalDate.parse("2025-05-01"), new BigDecimal("0.80"), Cast.amina);

        Evidence evidence = histories
                .of(List.of(ground.relationship(party, PartyRole.CUSTOMER)), EUR)
                .getFirst();

        assertThat(evidence.history().exchanges())
                .extracting(exchange -> exchange.value())
                .containsExactly(Double.NaN, 90.0, 80.0);
        assertThat(evidence.otherCurrencies()).isTrue();
    }

    @Test
    void business_hours_are_counted_on_working_days_alone() {
        BusinessHours hours = new BusinessHours(rapport.platform.settings.Company.DEFAULT);
        double friday = Instants.days(LocalDate.of(2025, 3, 7).atTime(16, 0).toInstant(ZoneOffset.UTC));
        double monday = Instants.days(LocalDate.of(2025, 3, 10).atTime(10, 30).toInstant(ZoneOffset.UTC));

        assertThat(hours.hoursBetween(friday, monday)).isCloseTo(2.5, within(1e-6));
        assertThat(hours.hoursBetween(friday, friday + 7)).isCloseTo(40, within(1e-6));
        assertThat(hours.hoursBetween(monday, monday)).isZero();
    }
}
