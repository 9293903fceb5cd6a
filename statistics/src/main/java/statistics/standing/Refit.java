package statistics.standing;

import java.util.List;

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

    /** Whether weights are new, and if not why. */
    public enum Verdict {
        /** New ones, which foretell unseen cases better. */
        TAKEN,
        /** Those in use foretell as well. */
        NO_BETTER,
        /** Fewer than 500 cases, or than 50 of either outcome. */
        TOO_FEW
    }

    /**
     * A relationship at an earlier day and what followed.
     *
     * @param decision as of that day
     * @param silent whether it showed no sign of life in the days that followed ({@link Assessor#follow})
     */
    public record Followed(StageDecision decision, boolean silent) {}

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
        double before = logit.lossBefore();
        double after = logit.lossAfter();
        boolean better = after < before;
        return new Refit(better ? found : inUse, better ? Verdict.TAKEN : Verdict.NO_BETTER, before, after);
    }

    private static Refit tooFew(StageWeights inUse) {
        return new Refit(inUse, Verdict.TOO_FEW, Double.NaN, Double.NaN);
    }
}
