package statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import statistics.standing.Refit.Verdict;
import statistics.standing.StageDecision.DecidedBy;

class RefitTest {

    private static final long SEED = 11;

    private static StageDecision decision(Random random) {
        Map<Term.Name, Double> facts = new EnumMap<>(Term.Name.class);
        for (Term.Name name : Term.Name.values()) {
            facts.put(name, name == Term.Name.BASE ? 1 : random.nextGaussian());
        }
        StageWeights weights = StageWeights.DEFAULT;
        return new StageDecision(
                Stage.EXPLORATION,
                Optional.empty(),
                DecidedBy.PROBABILITIES,
                -1,
                answer(weights.dissolving(), facts),
                answer(weights.awareness(), facts),
                answer(weights.expansion(), facts),
                answer(weights.engagement(), facts));
    }

    private static Answer answer(Map<Term.Name, Double> weights, Map<Term.Name, Double> facts) {
        List<Term> terms = new ArrayList<>();
        weights.forEach((name, weight) -> terms.add(new Term(name, weight, facts.getOrDefault(name, 0.0))));
        double logit = terms.stream().mapToDouble(Term::product).sum();
        return new Answer(1 / (1 + Math.exp(-logit)), terms);
    }

    /** Cases in a world where silence says half as much as by default, and endings are rarer. */
    private static List<Refit.Followed> elsewhere(int count) {
        Random random = new Random(SEED);
        List<Refit.Followed> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StageDecision decision = decision(random);
            double silence = decision.dissolving().terms().stream()
                    .filter(term -> term.name() == Term.Name.SILENCE)
                    .mapToDouble(Term::value)
                    .sum();
            double truth = 1 / (1 + Math.exp(1 - .5 * silence));
            cases.add(new Refit.Followed(decision, random.nextDouble() < truth));
        }
        return cases;
    }

    @Test
    void what_holds_here_is_learnt_from_enough_cases() {
        Refit refit = Refit.dissolving(StageWeights.DEFAULT, 5, elsewhere(3_000));

        assertThat(refit.verdict()).isEqualTo(Verdict.TAKEN);
        assertThat(refit.lossAfter()).isLessThan(refit.lossBefore());
        assertThat(refit.weights().version()).isEqualTo(5);
        Map<Term.Name, Double> found = refit.weights().dissolving();
        assertThat(found.get(Term.Name.SILENCE)).isCloseTo(.5, within(.12));
        assertThat(found.get(Term.Name.SLOWER_REPLIES)).isCloseTo(0, within(.15));
        assertThat(found.get(Term.Name.BASE)).isCloseTo(-1, within(.15));
        assertThat(refit.weights().awareness()).isEqualTo(StageWeights.DEFAULT.awareness());
    }

    @Test
    void too_few_cases_teach_nothing() {
        assertThat(Refit.dissolving(StageWeights.DEFAULT, 5, elsewhere(499)).verdict())
                .isEqualTo(Verdict.TOO_FEW);
        List<Refit.Followed> nobodySilent = elsewhere(1_000).stream()
                .map(each -> new Refit.Followed(each.decision(), false))
                .toList();
        Refit refit = Refit.dissolving(StageWeights.DEFAULT, 5, nobodySilent);
        assertThat(refit.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(refit.weights()).isEqualTo(StageWeights.DEFAULT);
    }

    @Test
    void weights_that_foretell_no_better_are_not_taken() {
        Random random = new Random(SEED);
        List<Refit.Followed> asExpected = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            StageDecision decision = decision(random);
            asExpected.add(new Refit.Followed(
                    decision, random.nextDouble() < decision.dissolving().probability()));
        }

        Refit refit = Refit.dissolving(StageWeights.DEFAULT, 5, asExpected);

        assertThat(refit.verdict()).isEqualTo(Verdict.NO_BETTER);
        assertThat(refit.weights()).isEqualTo(StageWeights.DEFAULT);
    }

    @Test
    void a_case_is_followed_for_ninety_days_or_three_typical_gaps() {
        Assessor assessor = new Assessor(
                TimeScale.DEFAULT,
                WorkingTime.ROUND_THE_CLOCK,
                StageWeights.DEFAULT,
                Constants.none(TimeScale.DEFAULT));
        Moment then = Past.NOW.minusDays(200);
        History comesBack = Past.customer().orders(400, 300, 40).history();
        History later = Past.customer().orders(400, 300, 10).history();

        assertThat(assessor.horizon(Role.CUSTOMER, PartyKind.ORGANISATION)).isEqualTo(168);
        assertThat(assessor.follow(comesBack, then, 168).silent()).isFalse();
        assertThat(assessor.follow(later, then, 168).silent()).isTrue();
        assertThat(assessor.follow(later, then, 190).silent()).isFalse();
        assertThat(assessor.follow(later, then, 168).decision()).isEqualTo(assessor.decide(comesBack, then));
    }
}
