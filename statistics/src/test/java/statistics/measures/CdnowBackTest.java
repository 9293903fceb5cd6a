package statistics.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import statistics.purchase.BetaGeometric;
import statistics.purchase.BgNbd;
import statistics.purchase.CustomerBase;
import statistics.purchase.MbgNbd;
import statistics.purchase.PurchaseHistory;
import statistics.purchase.PurchaseLogs;

/** CDNOW, frozen 1997-09-30: who buys at all in the following 39 weeks? */
class CdnowBackTest {

    private static final LocalDate FROZEN = LocalDate.of(1997, 9, 30);
    private static final int WEEKS = 39;

    @Test
    void models_and_baselines_rank_the_sample_as_known() {
        List<List<LocalDate>> customers = PurchaseLogs.cdnowSample();
        List<PurchaseHistory> histories = PurchaseLogs.histories(customers, FROZEN);
        boolean[] bought = bought(customers);
        BetaGeometric mbg = MbgNbd.fit(CustomerBase.of(histories)).model();
        BetaGeometric bg = BgNbd.fit(CustomerBase.of(histories)).model();

        assertAuc(histories, bought, Baseline.RECENCY::score, .77144);
        assertAuc(histories, bought, Baseline.FREQUENCY_THEN_RECENCY::score, .77871);
        assertAuc(histories, bought, history -> bg.expectedPurchases(history, WEEKS), .77252);
        assertAuc(histories, bought, history -> mbg.expectedPurchases(history, WEEKS), .77276);
        assertAuc(histories, bought, history -> bg.probabilityOfAny(history, WEEKS), .75692);
        assertAuc(histories, bought, history -> mbg.probabilityOfAny(history, WEEKS), .760);
        assertAuc(histories, bought, mbg::probabilityAlive, .687);
        assertThat(Brier.of(scores(histories, history -> bg.probabilityOfAny(history, WEEKS)), bought))
                .isCloseTo(.161224, within(.0005));
    }

    @Test
    void the_activity_score_adds_nothing_over_recency() {
        List<List<LocalDate>> customers = PurchaseLogs.cdnow();
        List<PurchaseHistory> histories = PurchaseLogs.histories(customers, FROZEN);
        boolean[] bought = bought(customers);
        BetaGeometric mbg = MbgNbd.fit(CustomerBase.of(histories)).model();
        double[] activity = scores(histories, history -> mbg.probabilityOfAny(history, WEEKS));

        AucGain gain = AucGain.measure(
                activity, scores(histories, Baseline.RECENCY::score), bought, 200, new SplittableRandom(1));

        assertThat(gain.auc()).isCloseTo(.755, within(.003));
        assertThat(gain.baselineAuc()).isCloseTo(.759, within(.003));
        assertThat(gain.addsNothing()).isTrue();
        assertAuc(histories, bought, mbg::probabilityAlive, .700);
        assertThat(Auc.ofShuffled(activity, bought, 20, new SplittableRandom(2)))
                .isCloseTo(.5, within(.02));
    }

    private static boolean[] bought(List<List<LocalDate>> customers) {
        boolean[] bought = new boolean[customers.size()];
        for (int i = 0; i < bought.length; i++) {
            bought[i] = customers.get(i).stream().anyMatch(day -> day.isAfter(FROZEN));
        }
        return bought;
    }

    private static void assertAuc(
            List<PurchaseHistory> histories,
            boolean[] bought,
            ToDoubleFunction<PurchaseHistory> score,
            double expected) {
        assertThat(Auc.of(scores(histories, score), bought)).isCloseTo(expected, within(.001));
    }

    private static double[] scores(List<PurchaseHistory> histories, ToDoubleFunction<PurchaseHistory> score) {
        return histories.stream().mapToDouble(score).toArray();
    }
}
