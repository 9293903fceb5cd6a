package rapport.relationships.assessing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyRole;
import rapport.platform.text.Texts;
import rapport.relationships.AssessmentReport.Bought;
import rapport.relationships.AssessmentReport.Model;
import rapport.relationships.AssessmentReport.Outcome;
import rapport.relationships.Stage;
import statistics.measures.AucGain;
import statistics.measures.Baseline;
import statistics.measures.LossGap;
import statistics.measures.Sigmoid;
import statistics.purchase.MbgNbd;
import statistics.purchase.PurchaseHistory;
import statistics.standing.Lifetime;

/** What the customers of a day did after it, held against what was said of them then. Who came later says nothing. */
final class Followed {

    private static final int RESAMPLES = 200;

    /** Below this it tells those who buy from those who do not no better than chance does. */
    private static final double LEAST_AUC = 0.55;

    /** Fewer of either outcome say too little to learn a curve from. */
    private static final int FEWEST_OUTCOMES = 50;

    /** In weeks. */
    private static final double FOR_EVER = 520;

    private static final double WEEK = 7;

    private final List<Seen> customers;
    private final LocalDate from;
    private final LocalDate until;

    Followed(List<Seen> seen, LocalDate from, LocalDate until) {
        this.customers = seen.stream()
                .filter(one -> one.role() == PartyRole.CUSTOMER && one.known())
                .toList();
        this.from = from;
        this.until = until;
    }

    /** Empty without customers. */
    Optional<Outcome> outcome() {
        Map<String, Bought> byStage = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            List<Seen> those = customers.stream()
                    .filter(one -> one.stage().name().equals(stage.name()))
                    .toList();
            int bought = (int) those.stream().filter(Seen::bought).count();
            if (!those.isEmpty()) {
                byStage.put(stage.key(), new Bought(those.size(), bought));
            }
        }
        return byStage.isEmpty() ? Optional.empty() : Optional.of(new Outcome(from, until, byStage));
    }

    /** P(any purchase until then), held against recency; it is used unless recency, made a probability, foretells better. */
    Model activity() {
        boolean[] bought = outcomes(customers, Seen::bought);
        double[] probabilities = probabilities();
        AucGain gain = AucGain.measure(
                probabilities,
                scores(one -> one.purchases().map(Baseline.RECENCY::score).orElse(Double.NEGATIVE_INFINITY)),
                bought,
                RESAMPLES,
                new SplittableRandom(1));
        boolean known = !Double.isNaN(gain.auc());
        boolean worse =
                known && LossGap.measure(probabilities, recency(bought), bought).isWorse();
        return new Model(
                "activity",
                Texts.t("assess.use.activity", until.toString()),
                known && !worse,
                Texts.t("assess.reason." + reason(gain, worse)),
                known(gain.auc()),
                "recency",
                known(gain.baselineAuc()));
    }

    private double[] probabilities() {
        double weeks = ChronoUnit.DAYS.between(from, until) / WEEK;
        return scores(one -> one.purchases()
                .map(history -> model(one).probabilityOfAny(history, weeks))
                .orElse(0.0));
    }

    /** What recency says, learnt from as long a time before; where too little is known of that, from the other customers. */
    private double[] recency(boolean[] bought) {
        double[] silence = scores(one -> silence(one.purchases()));
        List<Seen> before =
                customers.stream().filter(one -> one.earlier().isPresent()).toList();
        long buyers = before.stream().filter(Seen::boughtSince).count();
        if (Math.min(buyers, before.size() - buyers) < FEWEST_OUTCOMES) {
            return Sigmoid.outOfSample(silence, bought);
        }
        double[] earlier =
                before.stream().mapToDouble(one -> silence(one.earlier())).toArray();
        Sigmoid curve = Sigmoid.fit(earlier, outcomes(before, Seen::boughtSince));
        return Arrays.stream(silence).map(curve::probability).toArray();
    }

    /** Who never bought has been silent for ever, as far as a curve may reach. */
    private static double silence(Optional<PurchaseHistory> purchases) {
        return Math.log1p(purchases.map(PurchaseHistory::silence).orElse(FOR_EVER));
    }

    private static String reason(AucGain gain, boolean worse) {
        if (Double.isNaN(gain.auc())) {
            return "no_outcome";
        }
        if (worse) {
            return "worse";
        }
        if (gain.auc() < LEAST_AUC) {
            return "no_skill";
        }
        return gain.addsNothing() ? "adds_nothing" : "better";
    }

    private static boolean[] outcomes(List<Seen> those, Predicate<Seen> outcome) {
        boolean[] outcomes = new boolean[those.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = outcome.test(those.get(i));
        }
        return outcomes;
    }

    private double[] scores(ToDoubleFunction<Seen> score) {
        return customers.stream().mapToDouble(score).toArray();
    }

    /** The model of the peers; where it is left out, the one of small portfolios. */
    private static MbgNbd model(Seen one) {
        Lifetime lifetime = one.lifetime().isLeftOut() ? Lifetime.byDefault(one.typicalGap()) : one.lifetime();
        return new MbgNbd(lifetime.r(), lifetime.alpha(), lifetime.a(), lifetime.b());
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : Math.round(value * 1e4) / 1e4;
    }
}
