package rapport.relationships.assessing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.relationships.assessing.Assessed.Move;
import statistics.standing.Assessor;
import statistics.standing.History;
import statistics.standing.Moment;
import statistics.standing.Phase;
import statistics.standing.Stage;
import statistics.standing.StageDecision;
import statistics.standing.StageMemory;
import statistics.standing.Standing;
import statistics.standing.Transition;

/** Assesses relationships at one moment by one yardstick, with what is kept of earlier assessments. */
final class Assessing {

    /** A smaller rise of the probability of dissolution is no cooling. */
    private static final double LEAST_RISE = 0.005;

    private final Yardstick yardstick;
    private final Assessor assessor;
    private final Moment now;

    Assessing(Yardstick yardstick, Moment now) {
        this.yardstick = yardstick;
        this.assessor = yardstick.assessor();
        this.now = now;
    }

    Assessed assess(Evidence evidence, @Nullable Kept kept) {
        Standing standing = assessor.assess(evidence.history(), now);
        if (kept == null || kept.missedHistory(evidence.history())) {
            return lookingBack(evidence, standing);
        }
        return remembering(evidence, standing, kept);
    }

    private Assessed remembering(Evidence evidence, Standing standing, Kept kept) {
        StageMemory before = kept.memory();
        StageMemory after = before.next(standing.decision(), now, yardstick.times());
        boolean moved = !isSame(after, before.stage(), before.phase());
        double since = after.stage() == before.stage() ? kept.since() : now.at();
        List<Move> moves = moved ? List.of(move(before.stage(), after, standing.decision(), false)) : List.of();
        return new Assessed(evidence, standing, after, since, false, moves, cooling(evidence, standing, after));
    }

    /** The stage as it is, and dates for the track from the month ends since the first event. */
    private Assessed lookingBack(Evidence evidence, Standing standing) {
        double first = standing.facts().firstEvent();
        List<Move> moves = reconstructed(evidence.history(), MonthEnds.between(first, now, yardstick.instants()));
        Stage last = moves.isEmpty() ? Stage.NONE : moves.getLast().to();
        Optional<Phase> phase =
                moves.isEmpty() ? Optional.empty() : moves.getLast().phase();
        StageMemory held = StageMemory.first(standing.decision());
        if (!isSame(held, last, phase)) {
            // Within the month: found by looking back too, unless all of it has just begun.
            moves.add(move(last, held, standing.decision(), now.at() - first >= 1));
        }
        return new Assessed(
                evidence, standing, held, since(moves, held.stage()), true, moves, cooling(evidence, standing, held));
    }

    private List<Move> reconstructed(History history, List<Moment> ends) {
        List<Move> moves = new ArrayList<>();
        for (Transition past : assessor.reconstruct(history, ends)) {
            StageDecision decision = past.decision();
            moves.add(new Move(past.at(), past.from(), decision.stage(), decision.phase(), true, decision));
        }
        return moves;
    }

    /** When the stage began that the last moves are phases of. */
    private static double since(List<Move> moves, Stage stage) {
        double since = Double.NaN;
        for (Move move : moves) {
            since = move.to() == stage && move.from() != stage ? move.at().at() : since;
        }
        return since;
    }

    private static boolean isSame(StageMemory memory, Stage stage, Optional<Phase> phase) {
        return memory.stage() == stage && memory.phase().equals(phase);
    }

    private Move move(Stage from, StageMemory after, StageDecision decision, boolean reconstructed) {
        return new Move(now, from, after.stage(), after.phase(), reconstructed, decision);
    }

    private @Nullable Double cooling(Evidence evidence, Standing standing, StageMemory memory) {
        boolean open = memory.stage() != Stage.NONE && memory.phase().orElse(Phase.DRIFTING) == Phase.DRIFTING;
        if (!open) {
            return null;
        }
        Moment earlier = now.minusDays((int) Math.round(yardstick.times().trend()));
        History history = evidence.history();
        double rise = standing.decision().dissolving().probability()
                - assessor.decide(history, earlier).dissolving().probability();
        return rise < LEAST_RISE ? null : rise;
    }
}
