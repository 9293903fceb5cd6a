package statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import statistics.standing.SurveyAnswer.Scale;

/** The indicators one by one, against numbers worked out by hand. Without portfolio the mean is the usual one. */
class IndicatorTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    /** The weight of evidence about an organisation that is so many days old. */
    private static double weight(double daysAgo) {
        return Math.pow(2, -daysAgo / 180);
    }

    @Test
    void without_evidence_every_indicator_is_the_mean() {
        Standing standing = Past.customer().standing();

        for (Reading reading : standing.readings()) {
            assertThat(reading.value()).as(reading.indicator().letter()).isEqualTo(reading.mean());
            assertThat(reading.hasEvidence()).as(reading.indicator().letter()).isFalse();
        }
    }

    @Test
    void a_broken_promise_counts_as_three_trials() {
        double kept = weight(30);
        double broken = weight(20);

        double value = Past.customer().kept(30).broken(20).value(Indicator.PROMISE);

        assertThat(value).isCloseTo((kept + 4 * .85) / (kept + 3 * broken + 4), EXACTLY);
    }

    @Test
    void a_severe_promise_counts_more_but_is_one_piece_of_evidence() {
        Reading reading = Past.customer().promise(30, Double.NaN, 4).standing().reading(Indicator.PROMISE);

        assertThat(reading.value()).isCloseTo(4 * .85 / (12 * weight(30) + 4), EXACTLY);
        assertThat(reading.weight()).isCloseTo(weight(30), EXACTLY);
        assertThat(reading.count()).isOne();
    }

    @Test
    void a_promise_kept_late_is_broken_for_ever() {
        assertThat(Past.customer().promise(40, 39, 1).value(Indicator.PROMISE))
                .isEqualTo(Past.customer().broken(40).value(Indicator.PROMISE));
    }

    @Test
    void a_promise_due_now_is_open_and_one_due_a_moment_ago_is_broken() {
        assertThat(Past.customer().broken(0).standing().facts().promisesBroken())
                .isZero();
        assertThat(Past.customer().broken(1e-6).standing().facts().promisesBroken())
                .isOne();
    }

    @Test
    void a_promise_fulfilled_at_its_due_instant_is_kept() {
        assertThat(Past.customer().kept(10).standing().facts().promisesKept()).isOne();
    }

    @Test
    void a_promise_withdrawn_in_time_is_no_trial_and_one_withdrawn_too_late_is_broken() {
        double due = Past.at(10);
        Promise inTime = new Promise(1, due - 5, due, Double.NaN, due - 1, 1);
        Promise tooLate = new Promise(1, due - 5, due, Double.NaN, due + 1, 1);

        assertThat(Past.customer()
                        .add(inTime)
                        .standing()
                        .reading(Indicator.PROMISE)
                        .count())
                .isZero();
        assertThat(Past.customer().add(tooLate).standing().facts().promisesBroken())
                .isOne();
    }

    @Test
    void a_severity_of_three_is_refused() {
        assertThatThrownBy(() -> Past.customer().promise(1, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_answer_after_eight_hours_is_half_as_good_as_one_at_once() {
        double value = Past.customer().askedUs(10, 8).askedUs(10, 0).value(Indicator.RESPONSE);

        double weight = weight(10);
        assertThat(value).isCloseTo((1.5 * weight + 4 * .5) / (2 * weight + 4), EXACTLY);
    }

    @Test
    void a_message_without_answer_counts_only_once_it_is_older_than_eight_hours_and_ever_worse() {
        assertThat(Past.customer()
                        .askedUs(7.9 / 24, Double.NaN)
                        .standing()
                        .reading(Indicator.RESPONSE)
                        .hasEvidence())
                .isFalse();
        double soon = Past.customer().askedUs(8.1 / 24, Double.NaN).value(Indicator.RESPONSE);
        double late = Past.customer().askedUs(2, Double.NaN).value(Indicator.RESPONSE);
        assertThat(soon).isLessThan(.51).isGreaterThan(late);
    }

    @Test
    void a_supplier_is_measured_by_its_answers_to_us() {
        Past supplier = Past.of(Role.SUPPLIER).askedThem(10, 0).askedUs(10, 1000);

        Reading reading = supplier.standing().reading(Indicator.RESPONSE);

        assertThat(reading.count()).isOne();
        assertThat(reading.value()).isGreaterThan(.5);
    }

    @Test
    void an_open_complaint_is_no_failure_for_fourteen_days() {
        assertThat(Past.customer()
                        .complaint(14, 2, Double.NaN)
                        .standing()
                        .reading(Indicator.RESOLUTION)
                        .hasEvidence())
                .isFalse();
        double failed = Past.customer().complaint(15, 2, Double.NaN).value(Indicator.RESOLUTION);
        assertThat(failed).isCloseTo(4 * .7 / (2 * weight(1) + 4), EXACTLY);
    }

    @Test
    void a_resolved_complaint_is_a_success_until_it_is_reopened() {
        double at = Past.at(30);
        Complaint resolved = new Complaint(1, at, 1, at + 5, Double.NaN, Double.NaN);
        Complaint reopened = new Complaint(1, at, 1, at + 5, at + 8, Double.NaN);
        Complaint settled = new Complaint(1, at, 1, at + 5, at + 8, at + 20);

        assertThat(Past.customer().add(resolved).value(Indicator.RESOLUTION)).isGreaterThan(.7);
        assertThat(Past.customer().add(reopened).value(Indicator.RESOLUTION)).isLessThan(.7);
        assertThat(Past.customer().add(settled).value(Indicator.RESOLUTION)).isGreaterThan(.7);
    }

    @Test
    void satisfaction_takes_three_scales_and_refuses_answers_off_them() {
        double value = Past.customer()
                .answer(0, Scale.CSAT, 5)
                .answer(0, Scale.NPS, 10)
                .answer(0, Scale.CES, 1)
                .value(Indicator.SATISFACTION);

        assertThat(value).isCloseTo((2 + 4 * .7) / 7, EXACTLY);
        assertThatThrownBy(() -> Past.customer().answer(0, Scale.CSAT, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reciprocity_counts_a_two_way_episode_for_both_sides() {
        double twoWay = weight(5);
        double theirs = weight(3);

        double value = Past.customer().call(5, true).mail(3, 7, true).value(Indicator.RECIPROCITY);

        assertThat(value).isCloseTo((2 * twoWay + 4 * .6) / (2 * twoWay + theirs + 4), EXACTLY);
    }

    @Test
    void a_mass_mailing_counts_nowhere() {
        Contact mailing =
                new Contact(1, Past.at(3), Past.TODAY - 3, 1, false, false, false, false, false, true, List.of(1));

        assertThat(Past.customer().add(mailing).standing())
                .isEqualTo(Past.customer().standing());
    }

    @Test
    void candour_is_the_share_of_two_way_episodes_in_which_they_share_something() {
        double value = Past.customer()
                .contact(4, 1, true, true, true, true, 1)
                .contact(4, 2, true, true, true, false, 1)
                .contact(4, 3, true, false, true, true, 1)
                .value(Indicator.CANDOUR);

        double weight = weight(4);
        assertThat(value).isCloseTo((weight + 4 * .2) / (2 * weight + 4), EXACTLY);
    }

    @Test
    void initiation_looks_only_at_episodes_after_a_day_of_silence() {
        Past past = Past.customer().call(10, false).call(9.5, true).call(5, true);

        Reading reading = past.standing().reading(Indicator.INITIATION);

        double share = (weight(5) + 4 * .25) / (weight(10) + weight(5) + 4);
        assertThat(reading.count()).isEqualTo(2);
        assertThat(reading.value()).isCloseTo(share / .5, EXACTLY);
    }

    @Test
    void initiation_is_full_when_they_open_half_of_the_episodes() {
        Past past = Past.customer();
        for (int i = 1; i <= 30; i++) {
            past.call(2 * i, i % 10 < 7);
        }

        assertThat(past.value(Indicator.INITIATION)).isEqualTo(1);
    }

    @Test
    void complaint_load_is_left_out_while_nobody_in_the_portfolio_complained() {
        Past past = Past.customer().orders(10, 20, 30);

        assertThat(past.standing().reading(Indicator.COMPLAINT_LOAD).hasEvidence())
                .isFalse();
    }

    @Test
    void complaint_load_is_complaints_per_occasion_drawn_towards_the_portfolio() {
        Past past = Past.customer().orders(10, 20).complaint(5, 2, 3);
        Portfolio portfolio = new Portfolio(TimeScale.DEFAULT, WorkingTime.ROUND_THE_CLOCK, Past.NOW);
        portfolio.add(past.history());

        double value = past.standing(portfolio.constants(1))
                .reading(Indicator.COMPLAINT_LOAD)
                .value();

        double load = 2 * weight(5);
        double occasions = weight(10) + weight(20);
        double rate = (load + 1) / (occasions + 50);
        assertThat(value).isCloseTo(Math.exp(-10 * (load + 10 * rate) / (occasions + 10)), EXACTLY);
    }

    @Test
    void regularity_needs_three_gaps_and_is_drawn_to_a_half() {
        assertThat(Past.customer()
                        .orders(10, 20, 30)
                        .standing()
                        .reading(Indicator.REGULARITY)
                        .hasEvidence())
                .isFalse();
        assertThat(Past.customer().orders(10, 20, 30, 40).value(Indicator.REGULARITY))
                .isCloseTo((3 + 4 * .5) / 7, EXACTLY);
        // Gaps of 10, 20 and 30 days: mean 20, sample variance 100.
        assertThat(Past.customer().orders(10, 20, 40, 70).value(Indicator.REGULARITY))
                .isCloseTo((3 / 1.25 + 4 * .5) / 7, EXACTLY);
    }

    @Test
    void several_orders_on_a_day_are_one_order_day() {
        assertThat(Past.customer().orders(10.2, 10.4, 10.6).standing().facts().exchanges())
                .isOne();
    }

    @Test
    void product_breadth_counts_categories_bought_on_two_days() {
        Past past = Past.customer()
                .order(30, 1, 1, 2)
                .order(20, 1, 1, 2, 3)
                .order(10.3, 1, 4)
                .order(10.1, 1, 4);

        assertThat(past.value(Indicator.PRODUCT_BREADTH)).isCloseTo(1 - Math.exp(-.5), EXACTLY);
        assertThat(Past.customer()
                        .orders(10, 20)
                        .standing()
                        .reading(Indicator.PRODUCT_BREADTH)
                        .hasEvidence())
                .isFalse();
    }

    @Test
    void contact_breadth_counts_the_people_who_took_part_within_a_year() {
        Past past = Past.customer()
                .contact(400, 1, true, true, true, false, 1)
                .contact(10, 2, true, true, true, false, 2)
                .contact(5, 3, true, true, true, false, 3)
                .contact(4, 4, false, false, false, false, 4);

        assertThat(past.standing().facts().contactBreadth()).isCloseTo(1 - Math.exp(-.5), EXACTLY);
    }

    @Test
    void durability_is_the_agreement_or_the_rhythm_whichever_says_more() {
        double agreement = 1 - Math.exp(-1);

        assertThat(Past.customer().agreement(10, 365).value(Indicator.DURABILITY))
                .isCloseTo(agreement, EXACTLY);
        Past both = Past.customer().agreement(10, 365).orders(1, 10, 20, 30, 40);
        assertThat(both.value(Indicator.DURABILITY))
                .isCloseTo(both.standing().facts().alive(), EXACTLY)
                .isGreaterThan(agreement);
    }

    @Test
    void who_orders_no_more_but_still_talks_goes_on() {
        Past gone = Past.customer().orders(400, 430, 460, 490);
        Past talking = Past.customer().orders(400, 430, 460, 490).contact(5, 1, true, true, true, false, 1);

        assertThat(talking.standing().facts().active())
                .isEqualTo(gone.standing().facts().active());
        assertThat(talking.value(Indicator.DURABILITY)).isGreaterThan(gone.value(Indicator.DURABILITY) + .1);
    }

    @Test
    void an_open_ended_agreement_reaches_two_years_and_a_cancelled_one_nowhere() {
        Agreement open = new Agreement(1, Past.at(5), Double.NaN, Double.NaN, Double.NaN);
        Agreement cancelled = new Agreement(1, Past.at(5), Double.NaN, Past.at(2), Past.at(-60));

        assertThat(Past.customer().add(open).standing().facts().agreement()).isCloseTo(1 - Math.exp(-2), EXACTLY);
        assertThat(Past.customer().add(cancelled).standing().facts().agreement())
                .isZero();
    }

    @Test
    void active_is_one_half_after_three_to_four_own_gaps_of_silence_by_default() {
        Past past = Past.customer();
        for (int i = 0; i < 10; i++) {
            past.order(3.5 * 56 + 56 * i); // the typical gap of 8 weeks
        }

        assertThat(past.standing().facts().active()).isBetween(.35, .65);
    }

    @Test
    void momentum_compares_two_windows_without_the_first_sign_of_life() {
        Past growing = Past.customer().orders(300, 20, 40, 60);

        assertThat(growing.standing().facts().momentum()).isCloseTo(5.0 / 7, EXACTLY);
    }

    @Test
    void overdue_is_silence_in_gaps_drawn_to_the_typical_one() {
        Facts facts = Past.customer().orders(70, 210).standing().facts();

        double gap = (2 * 8 + 20) / 3.0;
        assertThat(facts.rhythm()).isCloseTo(gap, EXACTLY);
        assertThat(facts.overdue()).isCloseTo(10 / gap, EXACTLY);
    }

    @Test
    void share_of_wallet_is_spend_over_stated_need_and_unknown_without() {
        Past past = Past.customer().order(20, 300).order(400, 1000);

        assertThat(past.standing().facts().shareOfWallet()).isNaN();
        past.add(new StatedNeed(77, Past.at(50), 1200));
        assertThat(past.standing().facts().shareOfWallet()).isCloseTo(.25, EXACTLY);
        past.add(new StatedNeed(78, Past.at(40), 100));
        assertThat(past.standing().facts().shareOfWallet()).isEqualTo(1);
    }

    @Test
    void replies_that_slow_down_show_and_messages_too_young_do_not() {
        Past before = Past.customer();
        for (int i = 0; i < 8; i++) {
            before.askedThem(200 + i, 0);
        }
        assertThat(before.standing().facts().slowerReplies()).isCloseTo(0, EXACTLY);

        before.askedThem(6, Double.NaN);
        assertThat(before.standing().facts().slowerReplies()).isCloseTo(0, EXACTLY);

        before.askedThem(8, Double.NaN).askedThem(9, 16);
        double usual = (8 + 1.4) / 12;
        assertThat(before.standing().facts().slowerReplies()).isCloseTo(usual - (.5 + 4 * usual) / 6, EXACTLY);
    }

    @Test
    void initiative_that_falls_shows_once_there_is_a_time_before_to_compare_with() {
        Past old = Past.customer();
        for (int i = 0; i < 9; i++) {
            old.call(100 + 29 * i, true);
        }
        old.call(400, false);
        // 9 in 270 days let expect 3 in 90.
        assertThat(old.standing().facts().fallingInitiative()).isCloseTo(.5 - 2.0 / 7, EXACTLY);

        Past young = Past.customer().call(170, true).call(160, true);
        assertThat(young.standing().facts().fallingInitiative()).isZero();
    }

    @Test
    void evidence_about_a_person_ages_twice_as_fast() {
        History person = History.of(Role.CUSTOMER, PartyKind.PERSON)
                .add(Promise.of(1, Past.at(100), Past.at(90), Past.at(90)))
                .build();
        Assessor assessor = new Assessor(
                TimeScale.DEFAULT,
                WorkingTime.ROUND_THE_CLOCK,
                StageWeights.DEFAULT,
                Constants.none(TimeScale.DEFAULT));

        assertThat(assessor.assess(person, Past.NOW).reading(Indicator.PROMISE).weight())
                .isCloseTo(.5, EXACTLY);
    }

    @Test
    void business_hours_measure_our_answers() {
        WorkingTime closed = (from, to) -> 0;
        History history = Past.customer().askedUs(10, 100).history();
        Assessor assessor =
                new Assessor(TimeScale.DEFAULT, closed, StageWeights.DEFAULT, Constants.none(TimeScale.DEFAULT));

        assertThat(assessor.assess(history, Past.NOW)
                        .reading(Indicator.RESPONSE)
                        .value())
                .isGreaterThan(.5);
    }
}
