package rapport.relationships.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rapport.relationships.assessing.Ground.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.RapportTest;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.interactions.Side;
import rapport.interactions.Signal;
import rapport.platform.user.CurrentUser;
import rapport.relationships.EndingEntry;
import rapport.relationships.EndingPhase;
import rapport.relationships.EndingReason;
import rapport.relationships.EndingResult;
import rapport.relationships.EndingSide;
import rapport.relationships.Endings;
import rapport.relationships.Phase;
import rapport.relationships.RelationshipId;
import rapport.relationships.Stage;
import rapport.relationships.Standing;
import rapport.relationships.StandingDetail.Reason;
import rapport.relationships.Standings;
import rapport.relationships.Transition;

/** A relationship from the first enquiry to its end, and back. */
@RapportTest
class RelationshipStoryTest {

    private static final CurrentUser US = CurrentUser.SYSTEM;

    @Autowired
    private DSLContext db;

    @Autowired
    private Keeping keeping;

    @Autowired
    private Yardsticks yardsticks;

    @Autowired
    private Standings standings;

    @Autowired
    private Endings endings;

    private Ground ground;
    private PartyId mill;
    private RelationshipId id;

    @BeforeEach
    void a_mill_becomes_our_customer() {
        ground = new Ground(db);
        mill = ground.party("Old Mill", PartyRole.CUSTOMER);
        id = ground.relationship(mill, PartyRole.CUSTOMER);
    }

    @Test
    void from_the_first_enquiry_over_expansion_to_notice_end_and_win_back() {
        assertThat(assessed("2024-01-01").stage()).isEqualTo(Stage.NONE);

        ground.enquiry(mill, day("2024-01-08"), Signal.ENQUIRY);
        assertThat(assessed("2024-01-09").stage()).isEqualTo(Stage.EXPLORATION);

        yearsOfGoodBusiness();
        Standing grown = weekly("2024-01-16", "2025-03-01");
        assertThat(grown.stage()).isIn(Stage.EXPANSION, Stage.ENGAGEMENT);
        assertThat(grown.detail().trust().value())
                .isGreaterThan(grown.detail().trust().start());
        assertThat(grown.detail().trust().reasons())
                .extracting(reason -> reason.text().toString())
                .contains("13 of 13 promises kept on the date");
        addsUp(grown);

        Standing notice = afterNotice("2025-03-10");
        assertThat(notice.stage()).isEqualTo(Stage.DISSOLUTION);
        assertThat(notice.phase()).isEqualTo(Phase.IN_NOTICE);
        assertThat(notice.detail().decidedBy()).isEqualTo("notice_given");
        assertThat(notice.cooling()).isNull();

        Standing ended = assessed("2025-04-01");
        assertThat(ended.phase()).isEqualTo(Phase.ENDED);

        ground.sold(mill, LocalDate.parse("2025-06-02"));
        Standing wonBack = assessed("2025-06-03");
        assertThat(wonBack.stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(wonBack.phase()).isNull();

        assertThat(standings.transitions(id, US))
                .extracting(Transition::to)
                .startsWith(Stage.EXPLORATION)
                .endsWith(Stage.DISSOLUTION, Stage.DISSOLUTION, Stage.EXPLORATION);
        assertThat(standings.transitions(id, US)).noneMatch(Transition::reconstructed);
    }

    @Test
    void a_first_assessment_looks_back_over_the_month_ends() {
        ground.enquiry(mill, day("2024-01-08"), Signal.ENQUIRY);
        yearsOfGoodBusiness();

        Standing standing = assessed("2025-03-01");

        List<Transition> track = standings.transitions(id, US);
        assertThat(track).isNotEmpty().allMatch(Transition::reconstructed);
        assertThat(track.getFirst().at()).isBefore(day("2024-03-01"));
        assertThat(track.getLast().to()).isEqualTo(standing.stage());
        assertThat(standing.since()).isEqualTo(track.getLast().at());
    }

    @Test
    void history_brought_in_later_is_looked_back_over_again() {
        assertThat(assessed("2025-02-28").stage()).isEqualTo(Stage.NONE);
        ground.enquiry(mill, day("2024-01-08"), Signal.ENQUIRY);
        yearsOfGoodBusiness();

        assessed("2025-03-01");

        assertThat(standings.transitions(id, US)).isNotEmpty().allMatch(Transition::reconstructed);
    }

    @Test
    void what_happens_later_does_not_change_an_earlier_day() {
        ground.enquiry(mill, day("2024-01-08"), Signal.ENQUIRY);
        yearsOfGoodBusiness();
        Standing before = assessed("2024-09-01");
        ground.sold(mill, LocalDate.parse("2025-07-01"));
        ground.promise(mill, Side.US, day("2025-07-01"), null);
        ground.enquiry(mill, day("2025-07-03"), Signal.NOTICE);

        Standing after = assessed("2024-09-01");

        assertThat(after.detail()).isEqualTo(before.detail());
        assertThat(after.stage()).isEqualTo(before.stage());
    }

    @Test
    void a_notice_withdrawn_leaves_the_stage_to_the_signals() {
        ground.enquiry(mill, day("2024-01-08"), Signal.ENQUIRY);
        yearsOfGoodBusiness();
        Stage grown = assessed("2025-02-20").stage();
        EndingResult.Recorded notice = (EndingResult.Recorded) endings.record(
                id,
                new EndingEntry(
                        EndingPhase.IN_NOTICE,
                        EndingSide.THEM,
                        EndingReason.PRICE,
                        java.util.Set.of(),
                        null,
                        null,
                        null,
                        null,
                        day("2025-02-25"),
                        null),
                US);
        assertThat(assessed("2025-02-26").phase()).isEqualTo(Phase.IN_NOTICE);

        assertThat(endings.withdraw(notice.ending().id(), notice.ending().version(), US))
                .isInstanceOf(EndingResult.Withdrawn.class);
        db.update(schema.relationships.tables.Ending.ENDING)
                .set(schema.relationships.tables.Ending.ENDING.WITHDRAWN_AT, day("2025-02-27"))
                .execute();

        assertThat(assessed("2025-02-28").stage()).isEqualTo(grown);
    }

    /** Every month an order, a talk they open, and a delivery as promised. */
    private void yearsOfGoodBusiness() {
        for (LocalDate date = LocalDate.parse("2024-02-05");
                date.isBefore(LocalDate.parse("2025-03-01"));
                date = date.plusDays(30)) {
            Instant at = day(date.toString());
            ground.sold(mill, date);
            ground.enquiry(mill, at.plus(2, ChronoUnit.DAYS), Signal.PLAN);
            ground.promise(mill, Side.US, at.plus(10, ChronoUnit.DAYS), at.plus(9, ChronoUnit.DAYS));
        }
    }

    private Standing afterNotice(String day) {
        endings.record(
                id,
                new EndingEntry(
                        EndingPhase.IN_NOTICE,
                        EndingSide.THEM,
                        EndingReason.COMPETITOR,
                        java.util.Set.of(EndingReason.PRICE),
                        null,
                        "Arden Coffee Systems",
                        "Arden installs at no cost.",
                        null,
                        day(day),
                        LocalDate.parse("2025-03-31")),
                US);
        return assessed(day);
    }

    private Standing assessed(String day) {
        Instant at = LocalDate.parse(day).atTime(23, 0).toInstant(java.time.ZoneOffset.UTC);
        keeping.assess(List.of(id), yardsticks.current(), at);
        return standings.find(id, US).orElseThrow();
    }

    private Standing weekly(String from, String to) {
        for (LocalDate date = LocalDate.parse(from); date.isBefore(LocalDate.parse(to)); date = date.plusDays(4)) {
            assessed(date.toString());
        }
        return assessed(to);
    }

    private static void addsUp(Standing standing) {
        for (var score : List.of(
                standing.detail().trust(),
                standing.detail().commitment(),
                standing.detail().quality())) {
            double sum = score.start()
                    + score.largest().stream().mapToDouble(Reason::points).sum()
                    + score.smallerPoints();
            assertThat(sum).isCloseTo(score.value(), within(1e-4));
        }
    }
}
