package rapport.relationships.assessing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statistics.standing.Moment;
import statistics.standing.Phase;
import statistics.standing.Stage;
import statistics.standing.StageDecision;
import statistics.standing.StageMemory;
import statistics.standing.Standing;

/**
 * One relationship, assessed.
 *
 * @param memory the stage that is held now
 * @param since since when, in days since 1970-01-01T00:00Z; NaN for one that was never another
 * @param lookedBack whether the month ends were looked at again, so that earlier moves are to be replaced
 * @param moves the moves to keep, the oldest first
 * @param cooling how much the probability of dissolution rose within the time of trends; null when it did not, or says nothing
 */
record Assessed(
        Evidence evidence,
        Standing standing,
        StageMemory memory,
        double since,
        boolean lookedBack,
        List<Move> moves,
        @Nullable Double cooling) {

    /** A move to keep. */
    record Move(
            Moment at, Stage from, Stage to, Optional<Phase> phase, boolean reconstructed, StageDecision decision) {}
}
