package rapport.relationships.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static schema.relationships.tables.Standing.STANDING;
import static schema.relationships.tables.Transition.TRANSITION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.FreshDatabaseTest;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.platform.changes.Changes;
import rapport.platform.user.CurrentUser;
import rapport.relationships.AssessmentReport;
import rapport.relationships.Assessments;
import rapport.relationships.RelationshipId;
import rapport.relationships.Stage;
import schema.relationships.tables.records.StandingRecord;
import statistics.simulation.Ledger;
import statistics.simulation.Simulation;
import statistics.simulation.World;

@FreshDatabaseTest
class KeepingTest {

    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 3);
    private static final LocalDate END = BEGIN.plusWeeks(156);

    @Autowired
    private DSLContext db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Keeping keeping;

    @Autowired
    private Yardsticks yardsticks;

    @Autowired
    private Catchup catchup;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Changes changes;

    @Test
    void one_by_one_and_all_at_once_give_equal_standings() {
        List<RelationshipId> ids = simulate(30);
        Yardstick yardstick = yardsticks.renew();
        Instant now = Ground.day(END.toString());

        keeping.assessMany(ids, yardstick, now);
        List<StandingRecord> atOnce = standings();
        db.deleteFrom(STANDING).execute();
        db.deleteFrom(TRANSITION).execute();
        for (RelationshipId id : ids) {
            transaction.executeWithoutResult(status -> {
                keeping.alone();
                keeping.assess(List.of(id), yardsticks.current(), now);
            });
        }

        assertThat(standings()).hasSize(30).isEqualTo(atOnce);
        assertThat(atOnce)
                .extracting(StandingRecord::getConstantsVersion)
                .containsOnly(yardstick.constants().version());
        assertThat(atOnce).extracting(StandingRecord::getStage).contains(Stage.DISSOLUTION, Stage.EXPANSION);
    }

    @Test
    void a_change_brings_the_relationships_of_its_party_up_to_date_and_no_others() {
        Ground ground = new Ground(db);
        PartyId mill = ground.party("Old Mill", PartyRole.CUSTOMER, PartyRole.PARTNER);
        ground.party("Somebody else", PartyRole.CUSTOMER);
        ground.enquiry(mill, Ground.day("2025-03-03"));
        transaction.executeWithoutResult(status -> changes.record("interaction", mill.value(), mill.value()));

        catchup.run();

        assertThat(standings()).hasSize(2).extracting(StandingRecord::getStage).doesNotContain(Stage.NONE);
        Instant first = standings().getFirst().getAssessedAt();
        catchup.run();
        assertThat(standings().getFirst().getAssessedAt()).isEqualTo(first);
    }

    @Test
    void the_changes_of_an_import_are_taken_at_once_and_only_once() {
        Ground ground = new Ground(db);
        PartyId mill = ground.party("Old Mill", PartyRole.CUSTOMER);
        ground.enquiry(mill, Ground.day("2025-03-03"));
        assessments.now(CurrentUser.SYSTEM);
        Instant before = standings().getFirst().getAssessedAt();
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 1_500; i++) {
                changes.record("interaction", mill.value(), mill.value());
            }
        });

        catchup.run();

        Instant first = standings().getFirst().getAssessedAt();
        assertThat(first).isAfter(before);
        catchup.run();
        assertThat(standings().getFirst().getAssessedAt()).isEqualTo(first);
    }

    @Test
    void what_all_were_assessed_for_is_not_assessed_again() {
        Ground ground = new Ground(db);
        PartyId mill = ground.party("Old Mill", PartyRole.CUSTOMER);
        transaction.executeWithoutResult(status -> changes.record("interaction", mill.value(), mill.value()));
        assessments.now(CurrentUser.SYSTEM);
        Instant first = standings().getFirst().getAssessedAt();

        catchup.run();

        assertThat(standings().getFirst().getAssessedAt()).isEqualTo(first);
    }

    @Test
    void as_of_an_earlier_day_nothing_is_kept() {
        simulate(20);

        AssessmentReport report = assessments.asOf(END.minusDays(273), CurrentUser.SYSTEM);

        assertThat(report.relationships()).isEqualTo(20);
        AssessmentReport.Stages customers = report.byRole().get("customer");
        assertThat(customers.total())
                .isEqualTo(20)
                .isEqualTo(customers.none()
                        + customers.exploration()
                        + customers.awareness()
                        + customers.expansion()
                        + customers.engagement()
                        + customers.dissolution());
        assertThat(report.promises().kept()).isPositive();
        assertThat(report.outcome()).isNotNull();
        assertThat(report.models().getFirst().name()).isEqualTo("activity");
        assertThat(standings()).isEmpty();
        assertThat(db.fetchCount(schema.relationships.tables.Constants.CONSTANTS))
                .isZero();
    }

    @Test
    void now_everything_is_kept_with_the_version_it_was_made_by() {
        simulate(20);

        AssessmentReport report = assessments.now(CurrentUser.SYSTEM);

        assertThat(report.relationships()).isEqualTo(20);
        assertThat(standings()).hasSize(20).allSatisfy(row -> {
            assertThat(row.getConstantsVersion()).isPositive();
            assertThat(row.getModelVersion()).isNotBlank();
        });
        assertThat(db.fetchCount(TRANSITION)).isPositive();
    }

    private List<RelationshipId> simulate(int count) {
        Ledger ledger = new Ledger((int) BEGIN.toEpochDay());
        Simulated simulated = new Simulated(db);
        List<RelationshipId> ids = new ArrayList<>();
        new Simulation(World.STANDARD, 11)
                .relationships(count)
                .forEach(one ->
                        ids.add(simulated.write("Simulated " + one.number(), Simulated.asKept(ledger.history(one)))));
        return ids;
    }

    private List<StandingRecord> standings() {
        return db.selectFrom(STANDING).orderBy(STANDING.RELATIONSHIP_ID).fetch();
    }
}
