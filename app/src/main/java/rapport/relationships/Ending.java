package rapport.relationships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.platform.money.Money;
import rapport.platform.user.UserId;

/**
 * What people recorded about the end of a relationship.
 *
 * @param reason the main reason
 * @param otherReasons without the main one
 * @param competitor whom they went to, when that is somebody we know
 * @param competitorName whom they went to, when it is not
 * @param words what they said
 * @param lost what twelve months with them were worth
 * @param at when it was said or happened
 * @param lastDay until when we still do business; with notice, the relationship ends after it
 * @param withdrawnAt when notice was withdrawn or a suspicion of fraud cleared
 */
public record Ending(
        EndingId id,
        RelationshipId relationship,
        EndingPhase phase,
        EndingSide side,
        EndingReason reason,
        Set<EndingReason> otherReasons,
        @Nullable PartyId competitor,
        @Nullable String competitorName,
        @Nullable String words,
        @Nullable Money lost,
        Instant at,
        @Nullable LocalDate lastDay,
        @Nullable UserId recordedBy,
        @Nullable Instant withdrawnAt,
        int version) {

    public Ending {
        otherReasons = Set.copyOf(otherReasons);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
