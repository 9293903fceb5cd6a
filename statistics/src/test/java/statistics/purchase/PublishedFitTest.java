package statistics.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import statistics.purchase.Fit.Degeneracy;

/** Parameters published for CDNOW, 39 weeks up to 1997-09-30, and a base that the models do not suit. */
class PublishedFitTest {

    private static final LocalDate CALIBRATED_UNTIL = LocalDate.of(1997, 9, 30);

    @Test
    void mbg_nbd_finds_the_published_parameters_of_the_sample() {
        Fit<MbgNbd> fit = MbgNbd.fit(sample());

        assertParameters(fit.model(), .525, 6.183, .891, 1.614);
        assertThat(fit.logLikelihood()).isCloseTo(-9582.1357, within(.001));
        assertThat(fit.meanAlive()).isCloseTo(.4487, within(.0005));
        assertThat(fit.isDegenerate()).isFalse();
    }

    @Test
    void bg_nbd_finds_the_published_parameters_of_the_sample() {
        Fit<BgNbd> fit = BgNbd.fit(sample());

        assertParameters(fit.model(), .2426, 4.4136, .7929, 2.4259);
        assertThat(fit.logLikelihood()).isCloseTo(-9582.4292, within(.001));
        assertThat(fit.meanAlive()).isCloseTo(.8134, within(.0005));
        assertThat(fit.isDegenerate()).isFalse();
    }

    @Test
    void both_models_fit_all_customers() {
        CustomerBase everybody = CustomerBase.of(PurchaseLogs.histories(PurchaseLogs.cdnow(), CALIBRATED_UNTIL));

        assertThat(everybody.customers()).isEqualTo(23_570);
        assertThat(BgNbd.fit(everybody).logLikelihood()).isCloseTo(-95_368.444, within(.01));
        assertThat(MbgNbd.fit(everybody).logLikelihood()).isCloseTo(-95_336.958, within(.01));
        assertParameters(MbgNbd.fit(everybody).model(), .63714, 7.31029, .807474, 1.22839);
    }

    @Test
    void equal_histories_are_counted_together() {
        assertThat(sample().customers()).isEqualTo(2357);
        assertThat(sample().distinctHistories()).isEqualTo(1016);
        assertThat(sample().sum(PurchaseHistory::repeats)).isEqualTo(2457);
    }

    @Test
    void a_base_without_dropout_is_reported_as_degenerate() {
        CustomerBase buyers =
                CustomerBase.of(PurchaseLogs.histories(PurchaseLogs.adventureWorks(), LocalDate.of(2016, 12, 31)));

        assertThat(buyers.customers()).isEqualTo(10_559);
        assertThat(MbgNbd.fit(buyers).degeneracies()).contains(Degeneracy.NO_DROPOUT, Degeneracy.EVERYBODY_ALIVE);
        assertThat(BgNbd.fit(buyers).degeneracies()).contains(Degeneracy.NO_DROPOUT);
    }

    private static CustomerBase sample() {
        return CustomerBase.of(PurchaseLogs.histories(PurchaseLogs.cdnowSample(), CALIBRATED_UNTIL));
    }

    private static void assertParameters(BetaGeometric model, double r, double alpha, double a, double b) {
        assertThat(model.r()).isCloseTo(r, withPercentage(.2));
        assertThat(model.alpha()).isCloseTo(alpha, withPercentage(.2));
        assertThat(model.a()).isCloseTo(a, withPercentage(.2));
        assertThat(model.b()).isCloseTo(b, withPercentage(.2));
    }
}
