package statistics.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import statistics.measures.Calibration.Decile;

class CalibrationTest {

    @Test
    void true_probabilities_come_true_in_every_decile() {
        SplittableRandom random = new SplittableRandom(9);
        double[] probabilities = random.doubles(20_000).toArray();
        boolean[] outcomes = new boolean[probabilities.length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = random.nextDouble() < probabilities[i];
        }

        List<Decile> deciles = Calibration.deciles(probabilities, outcomes);

        assertThat(deciles).hasSize(10).allSatisfy(decile -> {
            assertThat(decile.seen().cases()).isEqualTo(2_000);
            assertThat(decile.seen().rate()).isCloseTo(decile.predicted(), within(.04));
        });
        assertThat(deciles).extracting(Decile::predicted).isSorted();
    }

    @Test
    void every_case_is_in_one_group_however_few_there_are() {
        List<Decile> deciles = Calibration.deciles(new double[] {.3, .1, .2}, new boolean[] {true, false, false});

        assertThat(deciles).extracting(Decile::predicted).containsExactly(.1, .2, .3);
        assertThat(Calibration.deciles(new double[0], new boolean[0])).isEmpty();
    }

    @Test
    void lift_compares_the_top_with_all() {
        double[] scores = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
        boolean[] outcomes = {true, true, false, false, true, false, false, false, false, false};

        assertThat(Lift.ofTop(.1, scores, outcomes)).isCloseTo(1 / .3, within(1e-12));
        assertThat(Lift.ofTop(.5, scores, outcomes)).isCloseTo(.6 / .3, within(1e-12));
        assertThat(Lift.ofTop(1, scores, outcomes)).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_score_that_tells_nothing_has_no_lift() {
        boolean[] outcomes = {true, false, false, false, false};

        assertThat(Lift.ofTop(.1, new double[5], outcomes)).isCloseTo(1, within(1e-12));
        assertThat(Lift.ofTop(.1, new double[5], new boolean[5])).isNaN();
        assertThatThrownBy(() -> Lift.ofTop(0, new double[5], outcomes)).isInstanceOf(IllegalArgumentException.class);
    }
}
