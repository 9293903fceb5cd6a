package statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.junit.jupiter.api.Test;

class ScoresTest {

    @Test
    void weights_of_trust_and_commitment_sum_to_one() {
        assertThat(Arrays.stream(Indicator.values())
                        .mapToDouble(Indicator::inTrust)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(Indicator.values())
                        .mapToDouble(Indicator::inCommitment)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    /** At 12 effective promises of which 96 % were kept, and at 4 that were all kept, in a portfolio that keeps 88.6 %. */
    @Test
    void trust_falls_faster_than_it_rises() {
        assertThat(lossByBroken(12, .96)).isCloseTo(4.0, within(.05));
        assertThat(gainByKept(12, .96)).isCloseTo(.2, within(.05));
        assertThat(lossByBroken(4, 1)).isCloseTo(7.7, within(.05));
        assertThat(gainByKept(4, 1)).isCloseTo(.2, within(.05));
        // Broken instead of kept it is both together.
        assertThat(lossByBroken(4, 1) + gainByKept(4, 1)).isCloseTo(7.9, within(.05));
    }

    private static double lossByBroken(double promises, double keptShare) {
        return trustByPromises(promises, keptShare, 0, 0) - trustByPromises(promises, keptShare, 0, 3);
    }

    private static double gainByKept(double promises, double keptShare) {
        return trustByPromises(promises, keptShare, 1, 1) - trustByPromises(promises, keptShare, 0, 0);
    }

    private static double trustByPromises(double promises, double keptShare, double successes, double trials) {
        Tally tally = new Tally();
        double kept = promises * keptShare;
        tally.add(kept + successes, kept + 3 * (promises - kept) + trials, promises, 0);
        return 100 * Indicator.PROMISE.inTrust() * tally.drawnTo(.886, Indicator.PROMISE.pull());
    }

    @Test
    void too_early_below_three_pieces_of_evidence_and_too_old_when_they_have_aged() {
        assertThat(Past.customer().kept(1).kept(2).standing().trust().state()).isEqualTo(Score.State.TOO_EARLY);
        assertThat(Past.customer().kept(1).kept(2).broken(3).standing().trust().state())
                .isEqualTo(Score.State.SHOWN);
        Score old = Past.customer().kept(700).kept(701).broken(702).standing().trust();
        assertThat(old.state()).isEqualTo(Score.State.TOO_OLD);
        assertThat(old.lastEvidence()).isEqualTo(Past.at(700));
    }

    @Test
    void evidence_of_several_kinds_adds_up() {
        Past past = Past.customer().kept(1).askedUs(2, 1).answer(3, SurveyAnswer.Scale.CSAT, 4);

        assertThat(past.standing().trust().isShown()).isTrue();
        assertThat(past.standing().trust().coverage()).isCloseTo(.30 + .15 + .15, within(1e-12));
    }

    @Test
    void commitment_is_shown_from_three_gaps_or_agreements_on() {
        assertThat(Past.customer().orders(1, 20, 40).standing().commitment().state())
                .isEqualTo(Score.State.TOO_EARLY);
        assertThat(Past.customer().orders(1, 20, 40, 60).standing().commitment().state())
                .isEqualTo(Score.State.SHOWN);
        assertThat(Past.customer()
                        .orders(1, 20, 40)
                        .agreement(5, 100)
                        .standing()
                        .commitment()
                        .state())
                .isEqualTo(Score.State.SHOWN);
    }

    @Test
    void quality_is_shown_when_both_are_and_uses_the_mean_of_satisfaction_without_answers() {
        Standing standing =
                Past.customer().orders(1, 20, 40, 60).kept(1).kept(2).kept(3).standing();

        Score quality = standing.quality();
        assertThat(quality.isShown()).isTrue();
        assertThat(quality.value())
                .isCloseTo(
                        Math.cbrt(
                                standing.trust().value() * standing.commitment().value() * 70),
                        within(1e-9));
        assertThat(quality.low()).isLessThan(quality.value());
        assertThat(quality.high()).isGreaterThan(quality.value());
        assertThat(Past.customer().kept(1).kept(2).kept(3).standing().quality().state())
                .isEqualTo(Score.State.TOO_EARLY);
    }

    @Test
    void the_trend_is_what_changed_in_ninety_days_and_unknown_if_there_was_no_score() {
        Past past = Past.customer().kept(100).kept(110).kept(120).broken(10);

        double now = past.standing().trust().value();
        double then = new Assessor(
                        TimeScale.DEFAULT,
                        WorkingTime.ROUND_THE_CLOCK,
                        StageWeights.DEFAULT,
                        Constants.none(TimeScale.DEFAULT))
                .assess(past.history(), Past.NOW.minusDays(90))
                .trust()
                .value();
        assertThat(past.standing().trust().trend())
                .isCloseTo(now - then, within(1e-12))
                .isNegative();
        assertThat(Past.customer().kept(1).kept(2).kept(3).standing().trust().trend())
                .isNaN();
    }

    @Test
    void the_interval_of_an_indicator_leaves_five_percent_on_each_side() {
        Reading reading = Past.customer().kept(1).kept(20).broken(50).standing().reading(Indicator.PROMISE);
        double trials = reading.weight() + 4;
        BetaDistribution beta = new BetaDistribution(reading.value() * trials, (1 - reading.value()) * trials);

        assertThat(beta.cumulativeProbability(reading.low())).isCloseTo(.05, within(1e-6));
        assertThat(beta.cumulativeProbability(reading.high())).isCloseTo(.95, within(1e-6));
        assertThat(reading.variance()).isCloseTo(reading.value() * (1 - reading.value()) / (trials + 1), within(1e-12));
    }

    @Test
    void the_interval_of_trust_follows_from_those_of_its_indicators() {
        Standing standing = Past.customer().kept(1).kept(20).broken(50).standing();
        double variance = 0;
        for (Reading reading : standing.readings()) {
            double weight = reading.indicator().inTrust();
            variance += weight * weight * reading.variance();
        }

        double half = 164.5 * Math.sqrt(variance);
        assertThat(standing.trust().high()).isCloseTo(standing.trust().value() + half, within(1e-9));
        assertThat(standing.trust().low()).isCloseTo(standing.trust().value() - half, within(1e-9));
    }

    @Test
    void much_more_commitment_than_trust_is_marked() {
        Past bound = Past.customer().agreement(1, 3000);
        for (int i = 0; i < 20; i++) {
            bound.order(1 + 10 * i).broken(1 + 10 * i);
        }

        assertThat(bound.standing().isBoundMoreThanTrusting()).isTrue();
        assertThat(Past.customer()
                        .agreement(1, 3000)
                        .orders(1, 11, 21, 31)
                        .kept(1)
                        .kept(2)
                        .kept(3)
                        .standing()
                        .isBoundMoreThanTrusting())
                .isFalse();
    }
}
