package statistics.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaGeometricTest {

    private static final BgNbd CDNOW = new BgNbd(.2425945, 4.4136019, .7929199, 2.4258881);
    private static final MbgNbd CDNOW_MBG = new MbgNbd(.524843, 6.18308, .891359, 1.614);
    private static final PurchaseHistory NEW_CUSTOMER = new PurchaseHistory(0, 0, 0);

    @Test
    void the_customer_of_the_paper_is_expected_to_buy_1_226_times() {
        PurchaseHistory customer = new PurchaseHistory(2, 30.43, 38.86);

        assertThat(CDNOW.expectedPurchases(customer, 39)).isCloseTo(1.226, within(.0005));
    }

    @ParameterizedTest
    @CsvSource({".1429,.0078", "1,.0532", "3,.1506", "31.8571,1.0405", "32,1.0437", "78,1.8576"})
    void a_new_customer_buys_as_in_the_spreadsheet_of_Hardie(double weeks, double expected) {
        assertThat(CDNOW.expectedPurchases(NEW_CUSTOMER, weeks)).isCloseTo(expected, within(.0006));
    }

    @Test
    void the_frequent_customer_of_the_BTYD_walkthrough() {
        BgNbd rounded = new BgNbd(.243, 4.414, .793, 2.426);
        PurchaseHistory frequent = new PurchaseHistory(26, 30.86, 31);

        assertThat(rounded.expectedPurchases(frequent, 52)).isCloseTo(25.76, within(.005));
        assertThat(rounded.expectedPurchases(NEW_CUSTOMER, 52)).isCloseTo(1.446, within(.002));
        assertThat(rounded.probabilityAlive(frequent)).isCloseTo(.9689, within(.0001));
    }

    @Test
    void one_purchase_is_proof_of_life_for_bg_nbd_alone() {
        PurchaseHistory once = new PurchaseHistory(0, 0, 30);

        assertThat(CDNOW.probabilityAlive(once)).isEqualTo(1);
        assertThat(CDNOW_MBG.probabilityAlive(once))
                .isCloseTo(1 / (1 + .891359 / 1.614 * Math.pow(36.18308 / 6.18308, .524843)), within(1e-12));
    }

    @Test
    void with_default_parameters_three_to_four_own_gaps_of_silence_are_even_odds() {
        MbgNbd unfitted = new MbgNbd(1, 8, .5, 3);

        assertThat(unfitted.probabilityAlive(silentFor(3))).isGreaterThan(.5);
        assertThat(unfitted.probabilityAlive(silentFor(4))).isLessThan(.5);
    }

    @Test
    void a_equal_to_one_is_no_singularity() {
        PurchaseHistory customer = new PurchaseHistory(3, 20, 30);
        double[] around = DoubleStream.of(1 - 1e-6, 1, 1 + 1e-6)
                .map(a -> new MbgNbd(.5, 6, a, 1.6).expectedPurchases(customer, 26))
                .toArray();

        assertThat(around[1]).isCloseTo((around[0] + around[2]) / 2, within(1e-9));
        assertThat(around[0]).isGreaterThan(around[1]);
    }

    @Test
    void everything_stays_finite_for_thousands_of_purchases() {
        for (int repeats : new int[] {1_000, 5_000, 20_000}) {
            PurchaseHistory busy = new PurchaseHistory(repeats, 156 - 156. / repeats, 156);

            assertThat(CDNOW_MBG.logLikelihood(busy)).isFinite();
            assertThat(CDNOW_MBG.probabilityAlive(busy)).isBetween(.5, 1.);
            assertThat(CDNOW_MBG.probabilityOfAny(busy, 1)).isBetween(.5, 1.);
            // Chances to stop are tiny for one who passed thousands, so next year resembles the last three.
            assertThat(CDNOW_MBG.expectedPurchases(busy, 52)).isBetween(.2 * repeats, .34 * repeats);
        }
        assertThat(CDNOW_MBG.probabilityAlive(new PurchaseHistory(20_000, 1, 156)))
                .isEqualTo(0);
    }

    @Test
    void silence_lowers_and_time_ahead_raises_the_chance_of_a_purchase() {
        double[] bySilence = IntStream.range(0, 50)
                .mapToDouble(weeks -> CDNOW_MBG.probabilityOfAny(new PurchaseHistory(4, 20, 20 + weeks), 13))
                .toArray();
        double[] byTimeAhead = IntStream.range(0, 50)
                .mapToDouble(weeks -> CDNOW_MBG.probabilityOfAny(new PurchaseHistory(4, 20, 25), weeks))
                .toArray();

        assertThat(DoubleStream.of(bySilence).map(p -> -p).toArray()).isSorted();
        assertThat(byTimeAhead).isSorted().startsWith(0);
    }

    @Test
    void the_sum_agrees_with_the_hypergeometric_formula_of_the_paper() {
        PurchaseHistory customer = new PurchaseHistory(7, 35, 38.86);
        double z = 39 / (4.4136019 + 38.86 + 39);
        double shape = .2425945 + 7;
        double last = .7929199 + 2.4258881 + 7 - 1;
        double paper = last
                / (.7929199 - 1)
                * (1 - Math.pow(1 - z, shape) * hypergeometric(shape, 2.4258881 + 7, last, z))
                * CDNOW.probabilityAlive(customer);

        assertThat(CDNOW.expectedPurchases(customer, 39)).isCloseTo(paper, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"0,0,5", "1,3,9", "12,30,31", "4000,150,156"})
    void gradients_are_the_slopes_of_the_likelihood(int repeats, double lastAt, double watchedFor) {
        PurchaseHistory history = new PurchaseHistory(repeats, lastAt, watchedFor);
        for (BetaGeometric model : new BetaGeometric[] {CDNOW, CDNOW_MBG}) {
            double[] gradient = new double[4];
            new Likelihood(model).addGradient(history, 1, gradient);

            for (int i = 0; i < 4; i++) {
                double numeric = (nudged(model, i, 1e-5).logLikelihood(history)
                                - nudged(model, i, -1e-5).logLikelihood(history))
                        / 2e-5;
                assertThat(gradient[i]).isCloseTo(numeric, within(1e-5 * (1 + Math.abs(numeric))));
            }
        }
    }

    @Test
    void a_history_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> new PurchaseHistory(1, 9, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PurchaseHistory(0, 1, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PurchaseHistory(1, Double.NaN, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MbgNbd(1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PurchaseHistory silentFor(double gaps) {
        return new PurchaseHistory(5, 40, 40 + gaps * 8);
    }

    private static BetaGeometric nudged(BetaGeometric model, int parameter, double by) {
        double[] p = {model.r(), model.alpha(), model.a(), model.b()};
        p[parameter] += by;
        return model instanceof BgNbd ? new BgNbd(p[0], p[1], p[2], p[3]) : new MbgNbd(p[0], p[1], p[2], p[3]);
    }

    private static double hypergeometric(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; term > 1e-17 * sum; n++) {
            term *= (a + n) * (b + n) / (c + n) / (n + 1) * z;
            sum += term;
        }
        return sum;
    }
}
