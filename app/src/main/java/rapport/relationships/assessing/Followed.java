package rapport.relationships.assessing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
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
import statistics.purchase.MbgNbd;
import statistics.standing.Lifetime;

/** What the customers of a day did after it, held against what was said of them then. Who came later says nothing. */
final class Followed {

    private static final int RESAMPLES = 200;

    /** Below this it tells those who buy from those who do not no better than chance does, and is not used. */
    private static final double LEAST_AUC = 0.55;

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

    /** P(any purchase until then), held against ranking by recency. */
    Model activity() {
        double weeks = ChronoUnit.DAYS.between(from, until) / WEEK;
        boolean[] bought = new boolean[customers.size()];
        for (int i = 0; i < bought.length; i++) {
            bought[i] = customers.get(i).bought();
        }
        AucGain gain = AucGain.measure(
                scores(one -> one.purchases()
                        .map(history -> model(one).probabilityOfAny(history, weeks))
                        .orElse(0.0)),
                scores(one -> one.purchases().map(Baseline.RECENCY::score).orElse(Double.NEGATIVE_INFINITY)),
                bought,
                RESAMPLES,
                new SplittableRandom(1));
        return new Model(
                "activity",
                Texts.t("assess.use.activity", until.toString()),
                gain.auc() >= LEAST_AUC,
                Texts.t(reason(gain)),
                known(gain.auc()),
                "recency",
                known(gain.baselineAuc()));
    }

    private static String reason(AucGain gain) {
        if (Double.isNaN(gain.auc())) {
            return "assess.reason.no_outcome";
        }
        if (gain.auc() < LEAST_AUC) {
            return "assess.reason.no_skill";
        }
        return gain.addsNothing() ? "assess.reason.adds_nothing" : "assess.reason.better";
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
