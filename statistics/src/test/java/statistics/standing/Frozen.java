package statistics.standing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import statistics.measures.Auc;
import statistics.measures.OutcomeRate;
import statistics.purchase.PurchaseHistory;

/** A portfolio of buyers frozen on a day, its stages, and who bought in the weeks that followed. */
final class Frozen {

    private final int weeks;
    private final Moment now;
    private final List<History> customers;
    private final Peers peers;
    private final Map<Stage, OutcomeRate> bought = new EnumMap<>(Stage.class);
    private final double[] anyPurchase;
    private final double[] active;
    private final double[] recency;
    private final boolean[] outcomes;

    /** Customers who had not bought by then were not known. */
    Frozen(List<History> histories, String date, int weeks) {
        this.weeks = weeks;
        now = Moment.endOf(Corpus.day(date));
        customers = histories.stream()
                .filter(history -> history.exchanges().getFirst().day() <= now.day())
                .toList();
        Portfolio portfolio = new Portfolio(TimeScale.DEFAULT, WorkingTime.ROUND_THE_CLOCK, now);
        customers.forEach(portfolio::add);
        Constants constants = portfolio.constants(1);
        peers = constants.peers(Role.CUSTOMER, PartyKind.PERSON);
        anyPurchase = new double[customers.size()];
        active = new double[customers.size()];
        recency = new double[customers.size()];
        outcomes = new boolean[customers.size()];
        assess(new Assessor(TimeScale.DEFAULT, WorkingTime.ROUND_THE_CLOCK, StageWeights.DEFAULT, constants));
    }

    private void assess(Assessor assessor) {
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            List<Integer> days =
                    customers.get(i).exchanges().stream().map(Exchange::day).toList();
            List<Integer> known =
                    days.stream().filter(day -> day <= now.day()).distinct().toList();
            outcomes[i] = days.stream().anyMatch(day -> day > now.day() && day <= now.day() + 7 * weeks);
            PurchaseHistory history = new PurchaseHistory(
                    known.size() - 1, (known.getLast() - known.getFirst()) / 7.0, (now.day() - known.getFirst()) / 7.0);
            anyPurchase[i] = peers.exchanges().probabilityOfAny(history, weeks);
            recency[i] = known.getLast();
            Standing standing = assessor.assess(customers.get(i), now);
            active[i] = standing.facts().active();
            stages.add(standing.decision().stage());
        }
        bought.putAll(OutcomeRate.byGroup(stages, outcomes));
    }

    Peers peers() {
        return peers;
    }

    /** How many were in a stage. */
    int count(Stage stage) {
        return bought.getOrDefault(stage, new OutcomeRate(0, 0)).cases();
    }

    /** The percentage of a stage that bought. */
    double share(Stage stage) {
        return 100 * bought.getOrDefault(stage, new OutcomeRate(0, 0)).rate();
    }

    double aucOfAnyPurchase() {
        return Auc.of(anyPurchase, outcomes);
    }

    double aucOfActive() {
        return Auc.of(active, outcomes);
    }

    double aucOfRecency() {
        return Auc.of(recency, outcomes);
    }
}
