package statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import statistics.standing.Lifetime.Source;

class PortfolioTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    private static Portfolio portfolio(List<History> histories) {
        Portfolio portfolio = new Portfolio(TimeScale.DEFAULT, WorkingTime.ROUND_THE_CLOCK, Past.NOW);
        histories.forEach(portfolio::add);
        return portfolio;
    }

    private static Peers customers(History... histories) {
        return portfolio(List.of(histories)).constants(1).peers(Role.CUSTOMER, PartyKind.ORGANISATION);
    }

    @Test
    void a_mean_starts_from_the_usual_one_and_a_giant_counts_little_more_than_a_neighbour() {
        Past giant = Past.customer();
        for (int i = 0; i < 1000; i++) {
            giant.broken(1e-9);
        }
        double giantShare = 3000 / 3004.0;
        double smallShare = 1 / 5.0;

        Peers peers = customers(giant.history(), Past.customer().kept(0).history());

        assertThat(peers.mean(Indicator.PROMISE))
                .isCloseTo((5 * .85 + smallShare) / (5 + giantShare + smallShare), within(1e-6));
        assertThat(peers.relationships()).isEqualTo(2);
    }

    @Test
    void groups_are_apart() {
        Constants constants = portfolio(List.of(
                        Past.customer().kept(1).history(),
                        Past.of(Role.SUPPLIER).broken(1).history()))
                .constants(3);

        assertThat(constants.version()).isEqualTo(3);
        double customers =
                constants.peers(Role.CUSTOMER, PartyKind.ORGANISATION).mean(Indicator.PROMISE);
        double suppliers =
                constants.peers(Role.SUPPLIER, PartyKind.ORGANISATION).mean(Indicator.PROMISE);
        assertThat(customers).isGreaterThan(.85);
        assertThat(suppliers).isLessThan(.85);
        assertThat(constants.peers(Role.PARTNER, PartyKind.PERSON)).isEqualTo(Peers.usual(TimeScale.DEFAULT));
    }

    @Test
    void parts_counted_apart_make_the_same_whole() {
        RandomGenerator random = AnyHistory.random(5);
        List<History> histories = AnyHistory.several(random, 60);
        Portfolio whole = portfolio(histories);
        Portfolio parts = portfolio(histories.subList(0, 20));
        parts.addAll(portfolio(histories.subList(20, 60)));

        Peers one = whole.constants(1).peers(Role.CUSTOMER, PartyKind.ORGANISATION);
        Peers other = parts.constants(1).peers(Role.CUSTOMER, PartyKind.ORGANISATION);

        for (Indicator indicator : Indicator.values()) {
            assertThat(other.mean(indicator)).as(indicator.letter()).isCloseTo(one.mean(indicator), EXACTLY);
        }
        assertThat(other.complaintRate()).isCloseTo(one.complaintRate(), EXACTLY);
        assertThat(other.spend()).isEqualTo(one.spend());
        assertThat(other.typicalGap()).isEqualTo(one.typicalGap());
    }

    @Test
    void the_typical_gap_is_the_median_once_ten_show_one() {
        History[] histories = new History[10];
        for (int i = 0; i < 9; i++) {
            histories[i] = Past.customer().orders(10, 17 + 7 * i).history();
        }
        histories[9] = Past.customer().orders(3, 3 + 7000).history();

        assertThat(customers(histories).typicalGap()).isCloseTo(5.5, EXACTLY);
        assertThat(customers(histories[0]).typicalGap()).isEqualTo(8);
    }

    @Test
    void spend_is_ranked_among_those_who_spend() {
        History[] histories = new History[101];
        for (int i = 0; i < 101; i++) {
            histories[i] = Past.customer().order(10, 100 + i).history();
        }

        Peers peers = customers(histories);

        assertThat(peers.rank(150)).isCloseTo(.5, EXACTLY);
        assertThat(peers.rank(125.5)).isCloseTo(.255, EXACTLY);
        assertThat(peers.rank(1)).isZero();
        assertThat(peers.rank(1e9)).isEqualTo(1);
        assertThat(peers.rank(0)).isZero();
    }

    @Test
    void equal_spend_is_ranked_in_the_middle() {
        History[] histories = new History[10];
        for (int i = 0; i < 10; i++) {
            histories[i] = Past.customer().order(10, 100).history();
        }

        assertThat(customers(histories).rank(100)).isCloseTo(.5, EXACTLY);
    }

    @Test
    void spend_counts_twelve_months() {
        History history = Past.customer().order(364, 10).order(366, 1000).history();

        assertThat(customers(history).spend().getFirst()).isEqualTo(10);
    }

    @Test
    void small_portfolios_use_the_default_purchase_model_and_large_ones_their_own() {
        RandomGenerator random = AnyHistory.random(6);
        History[] few = new History[199];
        History[] enough = new History[400];
        for (int i = 0; i < enough.length; i++) {
            enough[i] = buyer(random);
            few[i % 199] = enough[i];
        }

        assertThat(customers(few).exchanges().source()).isEqualTo(Source.DEFAULT);
        assertThat(customers(few).exchanges().alpha()).isEqualTo(customers(few).typicalGap());
        assertThat(customers(enough).exchanges().source()).isEqualTo(Source.FITTED);
        assertThat(customers(enough).signsOfLife().source()).isEqualTo(Source.FITTED);
    }

    /** Buys at a rate of its own and stops after each order with the same chance. */
    private static History buyer(RandomGenerator random) {
        Past past = Past.customer();
        double gap = 10 / (.2 + random.nextExponential());
        double daysAgo = 100 + 500 * random.nextDouble();
        past.order(daysAgo);
        while (random.nextDouble() > .2) {
            daysAgo -= gap * random.nextExponential();
            if (daysAgo < 0) {
                break;
            }
            past.order(daysAgo);
        }
        return past.history();
    }

    @Test
    void a_model_that_cannot_tell_who_comes_back_is_left_out() {
        // Everybody orders twice; who was silent longest comes back, so that the model ranks them upside down.
        History[] histories = new History[400];
        for (int i = 0; i < 400; i++) {
            double last = 100 + i;
            Past past = Past.customer().orders(last + 500, last);
            histories[i] = (i >= 200 ? past.order(20) : past).history();
        }

        assertThat(customers(histories).signsOfLife().isLeftOut()).isTrue();
    }

    @Test
    void complaints_of_the_portfolio_are_counted_once_there_is_one() {
        assertThat(customers(Past.customer().order(1).history()).anyComplaint()).isFalse();
        Peers peers = customers(
                Past.customer().order(1e-9).history(),
                Past.customer().complaint(1e-9, 2, Double.NaN).history());
        assertThat(peers.anyComplaint()).isTrue();
        assertThat(peers.complaintRate()).isCloseTo((2 + 1) / 51.0, within(1e-6));
        assertThat(peers.mean(Indicator.COMPLAINT_LOAD)).isCloseTo(Math.exp(-30 / 51.0), within(1e-6));
    }
}
