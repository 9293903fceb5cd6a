package statistics.standing;

import java.util.List;
import java.util.Map;

/**
 * Weights found anew on a company's own cases, starting from those in use and left only as far as the cases demand. They are
 * taken only if they would have foretold cases that they had not seen better than those in use.
 *
 * @param weights the weights to use from now on: new ones, or those in use
 * @param verdict whether they are new, and if not why
 * @param lossBefore the log loss of the weights in use on the cases; NaN with too few cases
 * @param lossAfter the log loss of new weights, each case foretold from the others; NaN with too few cases
 */
public record Refit(StageWeights weights, Verdict verdict, double lossBefore, double lossAfter) {

    private static final int FEWEST_CASES = 500;
    private static final int FEWEST_OUTCOMES = 50;
    private static final int FEWEST_SET = 200;
    private static final int FEWEST_SET_PER_RUNG = 20;

    public enum Verdict {
        TAKEN,
        NO_BETTER,
        TOO_FEW
    }

    /**
     * A relationship at an earlier day and what followed.
     *
     * @param decision as of that day
     * @param silent whether it showed no sign of life in the time that followed ({@link Assessor#horizon})
     */
    public record Followed(StageDecision decision, boolean silent) {}

    /**
     * A stage that a person set.
     *
     * @param decision what was derived at that time
     * @param stage what the person said, neither none nor dissolution
     */
    public record SetByHand(StageDecision decision, Stage stage) {

        public SetByHand {
            if (stage.compareTo(Stage.EXPLORATION) < 0) {
                throw new IllegalArgumentException(stage + " is no rung");
            }
        }
    }

    /** The weights of the question whether it is coming apart; needs 500 cases, 50 of each outcome. */
    public static Refit dissolving(StageWeights inUse, long version, List<Followed> cases) {
        List<Followed> decided = cases.stream()
                .filter(followed -> followed.decision().decidedBy() == StageDecision.DecidedBy.PROBABILITIES)
                .toList();
        long silent = decided.stream().filter(Followed::silent).count();
        if (decided.size() < FEWEST_CASES || silent < FEWEST_OUTCOMES || decided.size() - silent < FEWEST_OUTCOMES) {
            return tooFew(inUse);
        }
        Logit logit = Logit.of(
                inUse.dissolving(), decided, followed -> followed.decision().dissolving(), Followed::silent);
        StageWeights found =
                new StageWeights(version, logit.refitted(), inUse.awareness(), inUse.expansion(), inUse.engagement());
        return judged(inUse, found, logit.lossBefore(), logit.lossAfter());
    }

    /** The weights of the rungs; needs 200 stages set by people, 20 of each rung. */
    public static Refit rungs(StageWeights inUse, long version, List<SetByHand> cases) {
        if (cases.size() < FEWEST_SET || isAnyRare(cases)) {
            return tooFew(inUse);
        }
        Logit awareness = rung(inUse.awareness(), cases, Stage.AWARENESS);
        Logit expansion = rung(inUse.expansion(), cases, Stage.EXPANSION);
        Logit engagement = rung(inUse.engagement(), cases, Stage.ENGAGEMENT);
        StageWeights found = new StageWeights(
                version, inUse.dissolving(), awareness.refitted(), expansion.refitted(), engagement.refitted());
        return judged(
                inUse,
                found,
                awareness.lossBefore() + expansion.lossBefore() + engagement.lossBefore(),
                awareness.lossAfter() + expansion.lossAfter() + engagement.lossAfter());
    }

    private static boolean isAnyRare(List<SetByHand> cases) {
        return List.of(Stage.EXPLORATION, Stage.AWARENESS, Stage.EXPANSION, Stage.ENGAGEMENT).stream()
                .anyMatch(stage ->
                        cases.stream().filter(set -> set.stage() == stage).count() < FEWEST_SET_PER_RUNG);
    }

    private static Logit rung(Map<Term.Name, Double> inUse, List<SetByHand> cases, Stage rung) {
        return Logit.of(
                inUse,
                cases,
                set -> set.decision().rung(rung),
                set -> set.stage().compareTo(rung) >= 0);
    }

    private static Refit tooFew(StageWeights inUse) {
        return new Refit(inUse, Verdict.TOO_FEW, Double.NaN, Double.NaN);
    }

    private static Refit judged(StageWeights inUse, StageWeights found, double before, double after) {
        boolean better = after < before;
        return new Refit(better ? found : inUse, better ? Verdict.TAKEN : Verdict.NO_BETTER, before, after);
    }
}
