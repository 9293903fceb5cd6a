package statistics.standing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The stage a live relationship is held to be in, so that it does not flicker around an even chance: a rung or dissolution
 * is gained with a probability of at least .575 and lost with one of at most .425, and only when every assessment over
 * {@link TimeScale#memory} days has said the same. Facts are taken at once, and so is a rung reached by an agreement or joint
 * work. A first assessment and every look at an earlier day has no memory.
 *
 * @param stage the stage held
 * @param phase of a dissolution
 * @param candidate another stage that has come out of every assessment lately
 * @param since since when it has, in days since 1970-01-01T00:00Z; NaN without candidate
 */
public record StageMemory(Stage stage, Optional<Phase> phase, Optional<Stage> candidate, double since) {

    private static final double GAINED = 0.575;
    private static final double LOST = 0.425;
    private static final Set<Term.Name> BY_WORD = EnumSet.of(Term.Name.AGREEMENT, Term.Name.JOINT_WORK);

    /** What a first assessment is remembered as. */
    public static StageMemory first(StageDecision decision) {
        return new StageMemory(decision.stage(), decision.phase(), Optional.empty(), Double.NaN);
    }

    /** What is held after one more assessment; the stage has changed if it is another one. */
    public StageMemory next(StageDecision decision, Moment now, TimeScale times) {
        if (isFact() || decision.decidedBy() != StageDecision.DecidedBy.PROBABILITIES) {
            return first(decision);
        }
        Stage proposed = proposed(decision);
        if (proposed == stage || isByWord(decision, proposed)) {
            return held(decision, proposed);
        }
        boolean still = candidate.isPresent() && candidate.get() == proposed;
        if (still && now.at() - since >= times.memory()) {
            return held(decision, proposed);
        }
        return new StageMemory(stage, phase, Optional.of(proposed), still ? since : now.at());
    }

    private static StageMemory held(StageDecision decision, Stage stage) {
        if (stage != Stage.DISSOLUTION) {
            return new StageMemory(stage, Optional.empty(), Optional.empty(), Double.NaN);
        }
        // Still held although the decision itself has just fallen below an even chance: nothing is presumed then.
        Optional<Phase> phase = decision.phase().or(() -> Optional.of(Phase.DRIFTING));
        return new StageMemory(stage, phase, Optional.empty(), Double.NaN);
    }

    /** Whether a recorded fact, not a probability, holds the stage; when it is gone, what is computed is taken at once. */
    private boolean isFact() {
        return stage == Stage.NONE
                || phase.isPresent() && (phase.get() == Phase.IN_NOTICE || phase.get() == Phase.ENDED);
    }

    private Stage proposed(StageDecision decision) {
        double apart = decision.dissolving().probability();
        boolean dissolving = stage == Stage.DISSOLUTION ? apart > LOST : apart >= GAINED;
        if (dissolving) {
            return Stage.DISSOLUTION;
        }
        Stage reached = Stage.EXPLORATION;
        for (Stage rung : EnumSet.of(Stage.AWARENESS, Stage.EXPANSION, Stage.ENGAGEMENT)) {
            if (reaches(rung, decision.rung(rung).probability())) {
                reached = rung;
            }
        }
        return reached;
    }

    private boolean reaches(Stage rung, double probability) {
        if (stage == Stage.DISSOLUTION) {
            return probability >= 0.5; // No rung was held, so there is nothing to gain or to lose.
        }
        return rung.compareTo(stage) <= 0 ? probability > LOST : probability >= GAINED;
    }

    /** Whether a higher rung is reached, and would not be without agreement and joint work. */
    private boolean isByWord(StageDecision decision, Stage proposed) {
        boolean higher = stage != Stage.DISSOLUTION && proposed.compareTo(stage) > 0;
        if (!higher || proposed == Stage.DISSOLUTION) {
            return false;
        }
        for (Stage rung : EnumSet.range(Stage.AWARENESS, proposed)) {
            if (decision.rung(rung).without(BY_WORD) < GAINED) {
                return true;
            }
        }
        return false;
    }
}
