package statistics.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossGapTest {

    private static final int CASES = 2_000;
    private static final double[] SCORES = scores();
    private static final boolean[] OUTCOMES = outcomes();

    private static double[] scores() {
        SplittableRandom random = new SplittableRandom(3);
        return random.doubles(CASES, -3, 3).toArray();
    }

    private static double truth(double score) {
        return 1 / (1 + Math.exp(1 - 2 * score));
    }

    private static boolean[] outcomes() {
        SplittableRandom random = new SplittableRandom(4);
        boolean[] outcomes = new boolean[CASES];
        for (int i = 0; i < CASES; i++) {
            outcomes[i] = random.nextDouble() < truth(SCORES[i]);
        }
        return outcomes;
    }

    private static double[] trueProbabilities() {
        return IntStream.range(0, CASES).mapToDouble(i -> truth(SCORES[i])).toArray();
    }

    @Test
    void a_curve_makes_a_score_the_probability_it_stands_for() {
        Sigmoid curve = Sigmoid.fit(SCORES, OUTCOMES);

        assertThat(curve.slope()).isCloseTo(2, within(.2));
        assertThat(curve.probability(.5)).isCloseTo(.5, within(.04));
        assertThat(Sigmoid.outOfSample(SCORES, OUTCOMES)[7]).isCloseTo(truth(SCORES[7]), within(.05));
    }

    @Test
    void a_score_that_runs_the_wrong_way_round_is_turned() {
        double[] turned = IntStream.range(0, CASES).mapToDouble(i -> -SCORES[i]).toArray();

        assertThat(Sigmoid.fit(turned, OUTCOMES).probability(-2)).isCloseTo(truth(2), within(.02));
    }

    @Test
    void a_score_without_fault_has_a_finite_curve() {
        Sigmoid curve = Sigmoid.fit(new double[] {-1, -1, 1, 1}, new boolean[] {false, false, true, true});

        assertThat(curve.probability(1)).isBetween(.8, .9999);
    }

    @Test
    void the_truth_ties_with_a_curve_and_beats_a_guess_that_overstates() {
        double[] overstated =
                IntStream.range(0, CASES).mapToDouble(i -> truth(3 * SCORES[i])).toArray();
        LossGap tie = LossGap.measure(trueProbabilities(), Sigmoid.outOfSample(SCORES, OUTCOMES), OUTCOMES);
        LossGap worse = LossGap.measure(overstated, trueProbabilities(), OUTCOMES);
        LossGap better = LossGap.measure(trueProbabilities(), overstated, OUTCOMES);

        assertThat(tie.isWorse()).isFalse();
        assertThat(tie.loss() - tie.baselineLoss()).isBetween(tie.low(), tie.high());
        assertThat(worse.isWorse()).isTrue();
        assertThat(better.isBetter()).isTrue();
        assertThat(better.low()).isCloseTo(-worse.high(), within(1e-12));
    }
}
