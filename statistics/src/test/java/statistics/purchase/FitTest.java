package statistics.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import statistics.purchase.Fit.Degeneracy;

class FitTest {

    @Test
    void customers_who_never_stop_make_a_degenerate_fit() {
        SplittableRandom random = new SplittableRandom(7);
        List<PurchaseHistory> steady = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            steady.add(steady(.05 + .4 * random.nextDouble(), random));
        }

        Fit<MbgNbd> fit = MbgNbd.fit(CustomerBase.of(steady));

        assertThat(fit.degeneracies()).contains(Degeneracy.NO_DROPOUT, Degeneracy.EVERYBODY_ALIVE);
        assertThat(fit.isDegenerate()).isTrue();
        assertThat(fit.logLikelihood()).isFinite();
    }

    @Test
    void customers_who_all_buy_once_do_not_break_the_fit() {
        List<PurchaseHistory> once = new ArrayList<>();
        for (int weeks = 0; weeks < 60; weeks++) {
            once.add(new PurchaseHistory(0, 0, weeks));
        }

        assertThat(MbgNbd.fit(CustomerBase.of(once)).logLikelihood()).isFinite();
        assertThat(BgNbd.fit(CustomerBase.of(once)).isDegenerate()).isTrue();
    }

    @Test
    void a_single_customer_does_not_break_the_fit() {
        CustomerBase one = CustomerBase.of(List.of(new PurchaseHistory(3_000, 100, 101)));

        assertThat(MbgNbd.fit(one).logLikelihood()).isFinite();
    }

    @Test
    void an_empty_base_is_refused() {
        CustomerBase nobody = CustomerBase.of(List.of());

        assertThatThrownBy(() -> MbgNbd.fit(nobody)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_fit_finds_what_was_put_in() {
        SplittableRandom random = new SplittableRandom(11);
        List<PurchaseHistory> customers = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            customers.add(mortal(2, 10, 1, 4, random));
        }

        MbgNbd model = MbgNbd.fit(CustomerBase.of(customers)).model();

        assertThat(model.r()).isCloseTo(2, withPercentage(8));
        assertThat(model.alpha()).isCloseTo(10, withPercentage(8));
        assertThat(model.a() / model.b()).isCloseTo(.25, withPercentage(8));
    }

    @Test
    void purchases_of_one_day_are_one_and_later_ones_are_ignored() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        List<LocalDate> days = List.of(first.plusDays(14), first, first.plusDays(14), first.plusDays(50));

        assertThat(PurchaseHistory.of(days, first.plusDays(28))).isEqualTo(new PurchaseHistory(1, 2, 4));
        assertThatThrownBy(() -> PurchaseHistory.of(days, first.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PurchaseHistory steady(double rate, SplittableRandom random) {
        return follow(rate, 0, 52 + 52 * random.nextDouble(), random);
    }

    /** Shapes are whole numbers here, so that gamma and beta draws are sums of exponentials. */
    private static PurchaseHistory mortal(int r, double alpha, int a, int b, SplittableRandom random) {
        double stopShare = gamma(a, random);
        double goOnShare = gamma(b, random);
        return follow(gamma(r, random) / alpha, stopShare / (stopShare + goOnShare), 150, random);
    }

    private static PurchaseHistory follow(double rate, double stop, double watchedFor, SplittableRandom random) {
        int repeats = 0;
        double lastAt = 0;
        while (random.nextDouble() >= stop) {
            double next = lastAt + gamma(1, random) / rate;
            if (next > watchedFor) {
                break;
            }
            repeats++;
            lastAt = next;
        }
        return new PurchaseHistory(repeats, lastAt, watchedFor);
    }

    private static double gamma(int shape, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log1p(-random.nextDouble());
        }
        return sum;
    }
}
