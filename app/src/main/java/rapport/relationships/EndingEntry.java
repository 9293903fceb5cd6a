package rapport.relationships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.platform.money.Money;

/**
 * An ending as somebody wants to record it; fields as in {@link Ending}.
 *
 * @param at null: now
 */
public record EndingEntry(
        EndingPhase phase,
        EndingSide side,
        EndingReason reason,
        Set<EndingReason> otherReasons,
        @Nullable PartyId competitor,
        @Nullable String competitorName,
        @Nullable String words,
        @Nullable Money lost,
        @Nullable Instant at,
        @Nullable LocalDate lastDay) {

    public EndingEntry {
        otherReasons = Set.copyOf(otherReasons);
    }

    /** Who and why, nothing else said. */
    public static EndingEntry of(EndingPhase phase, EndingSide side, EndingReason reason) {
        return new EndingEntry(phase, side, reason, Set.of(), null, null, null, null, null, null);
    }
}
