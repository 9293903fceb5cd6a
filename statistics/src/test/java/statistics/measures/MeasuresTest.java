package statistics.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void brier_is_the_mean_squared_error() {
        assertThat(Brier.of(new double[] {.9, .2, .5}, new boolean[] {true, false, true}))
                .isCloseTo((.01 + .04 + .25) / 3, within(1e-12));
    }

    @Test
    void log_loss_punishes_a_wrong_certainty_hard_but_not_without_end() {
        boolean[] yes = {true};

        assertThat(LogLoss.of(new double[] {.25}, yes)).isCloseTo(Math.log(4), within(1e-12));
        assertThat(LogLoss.of(new double[] {0}, yes)).isBetween(30., 40.);
        assertThat(LogLoss.of(new double[] {1}, yes)).isEqualTo(0);
    }

    @Test
    void kappa_agrees_with_the_weighted_table_of_counts() {
        int[] left = {0, 0, 1, 2, 2, 4, 3, 3, 1};
        int[] right = {0, 1, 1, 2, 4, 4, 3, 1, 0};

        assertThat(WeightedKappa.of(left, right)).isCloseTo(byTable(left, right, 5), within(1e-12));
        assertThat(WeightedKappa.of(left, left)).isEqualTo(1);
        assertThat(WeightedKappa.of(new int[] {0, 4}, new int[] {4, 0})).isEqualTo(-1);
        assertThat(WeightedKappa.of(new int[] {2, 2}, new int[] {2, 2})).isNaN();
    }

    @Test
    void spearman_looks_at_ranks_alone_and_shares_ties() {
        assertThat(Spearman.of(new double[] {1, 2, 3, 4}, new double[] {1, 10, 100, 1000}))
                .isEqualTo(1);
        // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4.
        assertThat(Spearman.of(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4}))
                .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
        assertThat(Spearman.of(new double[] {1, 1}, new double[] {1, 2})).isNaN();
    }

    @Test
    void outcome_rates_come_by_group_in_order() {
        Map<String, OutcomeRate> rates = OutcomeRate.byGroup(
                List.of("late", "early", "late", "early", "early"), new boolean[] {true, false, true, true, false});

        assertThat(rates)
                .containsExactly(Map.entry("early", new OutcomeRate(3, 1)), Map.entry("late", new OutcomeRate(2, 2)));
        assertThat(new OutcomeRate(3, 1).rate()).isCloseTo(1 / 3., within(1e-12));
    }

    @Test
    void rates_rise_if_no_telling_group_falls_behind() {
        Map<Integer, OutcomeRate> rates =
                OutcomeRate.byGroup(List.of(1, 1, 2, 3, 3, 3), new boolean[] {false, true, false, true, true, false});

        assertThat(OutcomeRate.isRising(rates, 1)).isFalse();
        assertThat(OutcomeRate.isRising(rates, 2))
                .as("without the group of one")
                .isTrue();
    }

    @Test
    void cases_that_do_not_match_are_refused() {
        assertThatThrownBy(() -> Brier.of(new double[2], new boolean[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Spearman.of(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double byTable(int[] left, int[] right, int categories) {
        double[][] seen = new double[categories][categories];
        double[] leftCounts = new double[categories];
        double[] rightCounts = new double[categories];
        for (int i = 0; i < left.length; i++) {
            seen[left[i]][right[i]]++;
            leftCounts[left[i]]++;
            rightCounts[right[i]]++;
        }
        double observed = 0;
        double expected = 0;
        for (int l = 0; l < categories; l++) {
            for (int r = 0; r < categories; r++) {
                observed += (l - r) * (l - r) * seen[l][r];
                expected += (l - r) * (l - r) * leftCounts[l] * rightCounts[r] / left.length;
            }
        }
        return 1 - observed / expected;
    }
}
