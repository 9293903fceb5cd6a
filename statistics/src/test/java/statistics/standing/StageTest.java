package statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import statistics.standing.HardEvidence.Fact;
import statistics.standing.StageDecision.DecidedBy;

class StageTest {

    private static StageDecision decided(Past past) {
        return past.standing().decision();
    }

    /** Buys every four weeks until lately and talks with us. */
    private static Past steady() {
        Past past = Past.customer();
        for (int i = 0; i < 12; i++) {
            past.order(5 + 28 * i).call(9 + 28 * i, true);
        }
        return past;
    }

    @Test
    void a_single_order_is_no_relationship_yet() {
        assertThat(decided(Past.customer()).stage()).isEqualTo(Stage.NONE);
        assertThat(decided(Past.customer().order(10)).stage()).isEqualTo(Stage.NONE);
        assertThat(decided(Past.customer().order(10)).decidedBy()).isEqualTo(DecidedBy.NOTHING_YET);
        assertThat(decided(Past.customer().orders(10, 20)).stage()).isNotEqualTo(Stage.NONE);
        assertThat(decided(Past.customer().order(10).call(5, true)).stage()).isEqualTo(Stage.EXPLORATION);
    }

    @Test
    void mails_from_one_side_alone_are_no_relationship_yet() {
        Past past = Past.customer().mail(30, 1, false).mail(20, 2, false).mail(10, 3, false);

        assertThat(decided(past).stage()).isEqualTo(Stage.NONE);
        assertThat(decided(past.mail(9, 3, true)).stage()).isEqualTo(Stage.EXPLORATION);
    }

    @Test
    void a_role_without_exchanges_lives_by_two_way_episodes() {
        Past prospect = Past.of(Role.PROSPECT).call(10, true).call(40, true).call(70, true);

        Facts facts = prospect.standing().facts();

        assertThat(facts.exchanges()).isEqualTo(3);
        assertThat(facts.signsOfLife()).isEqualTo(3);
        assertThat(decided(Past.of(Role.PROSPECT)).stage()).isEqualTo(Stage.NONE);
    }

    @Test
    void every_answer_is_the_sum_of_its_terms_and_no_rung_exceeds_the_one_below() {
        StageDecision decision = decided(steady().agreement(50, 300));

        assertThat(decision.dissolving().probability()).isCloseTo(logistic(decision.dissolving()), within(1e-12));
        assertThat(decision.awareness().probability()).isCloseTo(logistic(decision.awareness()), within(1e-12));
        assertThat(decision.expansion().probability())
                .isCloseTo(Math.min(decision.awareness().probability(), logistic(decision.expansion())), within(1e-12));
        assertThat(decision.engagement().probability())
                .isCloseTo(
                        Math.min(decision.expansion().probability(), logistic(decision.engagement())), within(1e-12));
    }

    private static double logistic(Answer answer) {
        double logit = answer.terms().stream().mapToDouble(Term::product).sum();
        return 1 / (1 + Math.exp(-logit));
    }

    @Test
    void silence_of_many_gaps_is_drifting_and_after_a_year_presumed_ended() {
        Past silent = Past.customer();
        for (int i = 0; i < 12; i++) {
            silent.order(330 + 14 * i);
        }
        assertThat(decided(silent).stage()).isEqualTo(Stage.DISSOLUTION);
        assertThat(decided(silent).phase()).contains(Phase.DRIFTING);

        Past longer = Past.customer();
        for (int i = 0; i < 12; i++) {
            longer.order(370 + 14 * i);
        }
        assertThat(decided(longer).phase()).contains(Phase.PRESUMED_ENDED);
        assertThat(decided(longer).decidedBy()).isEqualTo(DecidedBy.PROBABILITIES);
    }

    @Test
    void silence_says_nothing_where_the_model_is_left_out() {
        Past silent = Past.customer().orders(900, 914, 928);
        Peers usual = Peers.usual(TimeScale.DEFAULT);
        Peers leftOut = new Peers(
                0,
                usual.means(),
                usual.openedByThem(),
                usual.complaintRate(),
                false,
                usual.typicalGap(),
                usual.spend(),
                Lifetime.LEFT_OUT,
                Lifetime.LEFT_OUT);
        Constants constants = new Constants(1, Past.NOW.at(), leftOut, Map.of());

        Standing standing = silent.standing(constants);

        assertThat(standing.facts().alive()).isNaN();
        assertThat(standing.reading(Indicator.DURABILITY).hasEvidence()).isFalse();
        assertThat(standing.decision().stage()).isNotEqualTo(Stage.DISSOLUTION);
    }

    @Test
    void notice_decides_at_once_until_it_is_withdrawn() {
        Past noticed = steady().fact(3, Fact.NOTICE_GIVEN);

        assertThat(decided(noticed).stage()).isEqualTo(Stage.DISSOLUTION);
        assertThat(decided(noticed).phase()).contains(Phase.IN_NOTICE);
        assertThat(decided(noticed).decidedBy()).isEqualTo(DecidedBy.NOTICE_GIVEN);
        assertThat(decided(noticed).dissolving().probability()).isLessThan(.5);
        assertThat(decided(noticed.fact(2, Fact.NOTICE_WITHDRAWN)).stage())
                .isEqualTo(decided(steady()).stage());
    }

    @Test
    void the_event_that_decides_can_be_found() {
        Past past = steady();
        int id = past.nextId();

        assertThat(decided(past.add(new HardEvidence(id, Past.at(3), Fact.ENDED)))
                        .evidenceId())
                .isEqualTo(id);
        assertThat(decided(steady()).evidenceId()).isEqualTo(-1);
    }

    @Test
    void an_ending_lasts_until_they_come_back() {
        Past ended = steady().fact(4, Fact.ENDED);

        assertThat(decided(ended).phase()).contains(Phase.ENDED);
        assertThat(decided(ended).decidedBy()).isEqualTo(DecidedBy.ENDING_RECORDED);
        assertThat(decided(ended.mail(3, 99, false)).phase()).contains(Phase.ENDED);
    }

    @Test
    void the_first_order_after_an_ending_is_a_win_back_in_exploration() {
        Past back = steady().fact(4, Fact.ENDED).order(3);

        assertThat(decided(back).stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(decided(back).decidedBy()).isEqualTo(DecidedBy.WON_BACK);
        assertThat(back.standing().facts().exchanges()).isOne();
    }

    @Test
    void after_a_win_back_stages_are_computed_from_the_restart_and_trust_keeps_its_history() {
        Past back = steady().kept(200).kept(210).kept(220).fact(4, Fact.ENDED).orders(3, 2);

        Standing standing = back.standing();

        assertThat(standing.decision().decidedBy()).isEqualTo(DecidedBy.PROBABILITIES);
        assertThat(standing.facts().exchanges()).isEqualTo(2);
        assertThat(standing.facts().openedByThem()).isZero();
        assertThat(standing.trust().isShown()).isTrue();
        assertThat(decided(steady()).stage()).isGreaterThan(standing.decision().stage());
    }

    @Test
    void fraud_is_in_notice_until_a_person_clears_or_ends_it() {
        Past fraud = steady().fact(40, Fact.FRAUD);

        assertThat(decided(fraud).decidedBy()).isEqualTo(DecidedBy.FRAUD);
        assertThat(decided(fraud).phase()).contains(Phase.IN_NOTICE);
        assertThat(decided(fraud.fact(2, Fact.CLEARED)).decidedBy()).isEqualTo(DecidedBy.PROBABILITIES);
        assertThat(decided(steady().fact(40, Fact.FRAUD).fact(1, Fact.ENDED)).phase())
                .contains(Phase.ENDED);
    }

    @Test
    void a_cancelled_agreement_is_notice_and_its_end_an_ending() {
        Agreement runsOn = new Agreement(900, Past.at(300), Past.at(-60), Past.at(10), Past.at(-60));
        Agreement ranOut = new Agreement(900, Past.at(300), Past.at(-60), Past.at(10), Past.at(1));

        assertThat(decided(steady().add(runsOn)).decidedBy()).isEqualTo(DecidedBy.AGREEMENT_CANCELLED);
        assertThat(decided(steady().add(runsOn)).phase()).contains(Phase.IN_NOTICE);
        assertThat(decided(steady().add(ranOut)).decidedBy()).isEqualTo(DecidedBy.AGREEMENT_RAN_OUT);
        assertThat(decided(steady().add(ranOut)).evidenceId()).isEqualTo(900);
    }

    @Test
    void an_agreement_that_another_one_replaces_ends_nothing() {
        Agreement cancelled = new Agreement(900, Past.at(300), Past.at(-60), Past.at(10), Past.at(1));

        assertThat(decided(steady().add(cancelled).agreement(8, 300)).decidedBy())
                .isEqualTo(DecidedBy.PROBABILITIES);
    }

    @Test
    void an_agreement_that_just_runs_out_is_no_hard_evidence() {
        assertThat(decided(steady().agreement(300, -1)).decidedBy()).isEqualTo(DecidedBy.PROBABILITIES);
    }

    @Test
    void a_signed_agreement_and_joint_work_raise_the_rung() {
        Past past = Past.customer().orders(10, 40, 70).call(5, true);
        StageDecision before = decided(past);

        StageDecision after = decided(past.agreement(1, 720).add(new JointWork(500, Past.at(1), Double.NaN)));

        assertThat(after.engagement().probability())
                .isGreaterThan(before.engagement().probability());
        assertThat(after.stage()).isEqualTo(Stage.ENGAGEMENT);
    }

    @Test
    void looking_back_dates_the_changes() {
        Past past = steady().fact(40, Fact.NOTICE_GIVEN).fact(20, Fact.ENDED);
        List<Moment> months = IntStream.iterate(360, days -> days >= 0, days -> days - 30)
                .mapToObj(Past.NOW::minusDays)
                .toList();
        Assessor assessor = new Assessor(
                TimeScale.DEFAULT,
                WorkingTime.ROUND_THE_CLOCK,
                StageWeights.DEFAULT,
                Constants.none(TimeScale.DEFAULT));

        List<Transition> track = assessor.reconstruct(past.history(), months);

        assertThat(track.getFirst().from()).isEqualTo(Stage.NONE);
        assertThat(track).extracting(transition -> transition.at().day()).isSorted();
        for (int i = 1; i < track.size(); i++) {
            assertThat(track.get(i).from())
                    .isEqualTo(track.get(i - 1).decision().stage());
        }
        for (Transition transition : track) {
            assertThat(transition.decision()).isEqualTo(assessor.decide(past.history(), transition.at()));
        }
        Transition last = track.getLast();
        assertThat(last.from()).isEqualTo(Stage.DISSOLUTION);
        assertThat(last.decision().stage()).isNotEqualTo(Stage.DISSOLUTION);
    }
}
