package rapport.relationships.assessing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;
import rapport.relationships.ScoreState;
import rapport.relationships.Stage;
import rapport.relationships.StandingDetail;
import rapport.relationships.StandingDetail.Affective;
import rapport.relationships.StandingDetail.Calculative;
import rapport.relationships.StandingDetail.EventLink;
import rapport.relationships.StandingDetail.Question;
import rapport.relationships.StandingDetail.Reason;
import statistics.standing.Answer;
import statistics.standing.Facts;
import statistics.standing.Indicator;
import statistics.standing.Lifetime;
import statistics.standing.PartyKind;
import statistics.standing.Reason.Part;
import statistics.standing.Role;
import statistics.standing.Score;
import statistics.standing.Standing;
import statistics.standing.Term;

/** Says in words what a standing rests on. */
final class Explainer {

    private static final double NOTHING = 1e-9;
    private static final double ROUNDING = 1e6;

    private final Evidence evidence;
    private final Standing standing;
    private final Yardstick yardstick;
    private final ReasonTexts reasons;
    private final TermTexts terms;

    Explainer(Evidence evidence, Standing standing, Yardstick yardstick) {
        this.evidence = evidence;
        this.standing = standing;
        this.yardstick = yardstick;
        this.reasons = new ReasonTexts(evidence, standing);
        this.terms = new TermTexts(standing);
    }

    StandingDetail detail() {
        Facts facts = standing.facts();
        return new StandingDetail(
                score(standing.trust()),
                score(standing.commitment()),
                score(standing.quality()),
                questions(),
                probabilities(standing.decision()),
                key(standing.decision().decidedBy()),
                decidingEvent(),
                known(facts.active()),
                known(facts.overdue()),
                terms.silentDays(),
                terms.usualDays(),
                known(facts.shareOfWallet()),
                standing.isBoundMoreThanTrusting(),
                !standing.reading(Indicator.SATISFACTION).hasEvidence(),
                silenceIsNoSign(),
                evidence.otherCurrencies(),
                new Calculative(rounded(facts.agreement()), rounded(facts.productBreadth())),
                new Affective(initiative(), facts.referrals()),
                facts.exchanges(),
                facts.twoWayEpisodes(),
                facts.promisesKept(),
                facts.promisesBroken(),
                Instants.instant(facts.firstEvent()));
    }

    private StandingDetail.Score score(Score score) {
        return new StandingDetail.Score(
                ScoreState.valueOf(score.state().name()),
                rounded(score.value()),
                rounded(score.low()),
                rounded(score.high()),
                known(score.trend()),
                rounded(score.usual()),
                rounded(score.coverage()),
                yardstick.instants().date(score.lastEvidence()),
                reasons(score));
    }

    private List<Reason> reasons(Score score) {
        List<Reason> said = new ArrayList<>();
        for (statistics.standing.Reason reason : score.reasons()) {
            if (Math.abs(reason.points()) > NOTHING) {
                said.add(reason(reason));
            }
        }
        said.sort(Reason.LARGEST_FIRST);
        return said;
    }

    private Reason reason(statistics.standing.Reason reason) {
        double points = rounded(reason.points());
        return switch (reason.part()) {
            case Part.Measured measured ->
                new Reason(
                        key(measured.indicator()),
                        points,
                        reasons.of(measured.indicator()),
                        new EventLinks(evidence, standing.now()).of(measured.indicator()));
            case Part.Factor factor ->
                new Reason(key(factor.kind()), points, Text.of("standing.factor." + key(factor.kind())), List.of());
        };
    }

    private List<Question> questions() {
        return List.of(
                question("dissolving", standing.decision().dissolving()),
                question("awareness", standing.decision().awareness()),
                question("expansion", standing.decision().expansion()),
                question("engagement", standing.decision().engagement()));
    }

    private Question question(String key, Answer answer) {
        return new Question(
                key,
                rounded(answer.probability()),
                answer.terms().stream().map(this::term).toList());
    }

    private StandingDetail.Term term(Term term) {
        return new StandingDetail.Term(
                key(term.name()), rounded(term.coefficient()), rounded(term.value()), terms.of(term.name()));
    }

    static Map<Stage, Double> probabilities(statistics.standing.StageDecision decision) {
        Map<Stage, Double> probabilities = new EnumMap<>(Stage.class);
        for (statistics.standing.Stage stage : statistics.standing.Stage.values()) {
            if (stage != statistics.standing.Stage.NONE) {
                probabilities.put(Stage.valueOf(stage.name()), rounded(decision.probability(stage)));
            }
        }
        return probabilities;
    }

    private @Nullable EventLink decidingEvent() {
        int id = standing.decision().evidenceId();
        return id < 0 ? null : EventLinks.link(evidence.sources().get(id));
    }

    private boolean silenceIsNoSign() {
        Role role = Role.valueOf(evidence.role().name());
        PartyKind kind = evidence.history().kind();
        Lifetime lifetime = yardstick.constants().peers(role, kind).signsOfLife();
        return lifetime.isLeftOut();
    }

    private @Nullable Double initiative() {
        var reading = standing.reading(Indicator.INITIATION);
        return reading.hasEvidence() ? rounded(reading.value()) : null;
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : rounded(value);
    }

    static double rounded(double value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }

    static String key(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
