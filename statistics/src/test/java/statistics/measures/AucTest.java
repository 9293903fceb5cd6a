package statistics.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AucTest {

    private static final double[] SCORES = {.1, .4, .35, .8, .4};
    private static final boolean[] OUTCOMES = {false, false, true, true, true};

    @Test
    void ties_count_half() {
        // Pairs of a true and a false case: .35 beats .1 only; .8 both; .4 beats .1 and ties with .4.
        assertThat(Auc.of(SCORES, OUTCOMES)).isEqualTo((1 + 2 + 1.5) / 6);
    }

    @Test
    void a_perfect_order_is_1_its_reverse_0_and_a_constant_one_half() {
        boolean[] outcomes = {false, false, true};

        assertThat(Auc.of(new double[] {1, 2, 3}, outcomes)).isEqualTo(1);
        assertThat(Auc.of(new double[] {3, 2, 1}, outcomes)).isEqualTo(0);
        assertThat(Auc.of(new double[] {5, 5, 5}, outcomes)).isEqualTo(.5);
    }

    @Test
    void without_both_outcomes_there_is_no_area() {
        assertThat(Auc.of(new double[] {1, 2}, new boolean[2])).isNaN();
        assertThat(Auc.of(new double[0], new boolean[0])).isNaN();
    }

    @Test
    void nan_cannot_be_ranked() {
        assertThatThrownBy(() -> Auc.of(new double[] {1, Double.NaN}, new boolean[] {true, false}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shuffled_outcomes_are_no_better_than_chance_even_for_a_perfect_score() {
        double[] scores = new double[400];
        boolean[] outcomes = new boolean[400];
        for (int i = 0; i < 400; i++) {
            scores[i] = i;
            outcomes[i] = i > 300;
        }

        assertThat(Auc.of(scores, outcomes)).isEqualTo(1);
        assertThat(Auc.ofShuffled(scores, outcomes, 50, new SplittableRandom(3)))
                .isCloseTo(.5, within(.02));
        assertThat(outcomes[399]).as("the caller's outcomes stay as they were").isTrue();
    }

    @Test
    void a_real_gain_has_an_interval_above_zero_and_noise_has_not() {
        SplittableRandom random = new SplittableRandom(5);
        int cases = 2_000;
        double[] good = new double[cases];
        double[] poor = new double[cases];
        double[] asPoor = new double[cases];
        boolean[] outcomes = new boolean[cases];
        for (int i = 0; i < cases; i++) {
            double truth = random.nextDouble();
            outcomes[i] = random.nextDouble() < truth;
            good[i] = truth;
            poor[i] = truth + 2 * random.nextDouble();
            asPoor[i] = truth + 2 * random.nextDouble();
        }

        AucGain gain = AucGain.measure(good, poor, outcomes, 400, random);
        AucGain noise = AucGain.measure(asPoor, poor, outcomes, 400, random);

        assertThat(gain.addsNothing()).isFalse();
        assertThat(gain.gain()).isBetween(gain.low(), gain.high());
        assertThat(noise.addsNothing()).isTrue();
        assertThat(AucGain.measure(good, good, outcomes, 50, random).high()).isEqualTo(0);
    }

    @Test
    void nothing_is_gained_where_nothing_can_be_measured() {
        AucGain gain =
                AucGain.measure(new double[] {1, 2}, new double[] {2, 1}, new boolean[2], 20, new SplittableRandom(1));

        assertThat(gain.gain()).isNaN();
        assertThat(gain.addsNothing()).isTrue();
    }
}
