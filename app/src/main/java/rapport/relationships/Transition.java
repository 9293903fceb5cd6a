package rapport.relationships;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A move from one stage or phase to another.
 *
 * @param from null: the first that is known
 * @param reconstructed found by looking back over the month ends, not seen when it happened
 * @param probabilities of the five stages after None, summing to 1
 * @param decidedBy what decided, as in {@link StandingDetail#decidedBy}
 */
public record Transition(
        RelationshipId relationship,
        Instant at,
        @Nullable Stage from,
        Stage to,
        @Nullable Phase phase,
        boolean reconstructed,
        Map<Stage, Double> probabilities,
        String decidedBy) {}
