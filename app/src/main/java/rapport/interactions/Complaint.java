package rapport.interactions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.interactions.Settling.Refused;
import rapport.interactions.Settling.Refused.Reason;
import rapport.interactions.Settling.Settled;

/**
 * Something they are not content with. It is raised, resolved, and may be reopened and resolved again.
 *
 * @param contact in which it was raised; null when in none
 * @param resolvedAt when it was resolved for the last time
 * @param reopenedAt since when it is open again
 */
public record Complaint(
        ComplaintId id,
        PartyId party,
        @Nullable InteractionId contact,
        String what,
        Severity severity,
        Instant raisedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant reopenedAt,
        int version) {

    public boolean isOpen() {
        return resolvedAt == null || reopenedAt != null;
    }

    public Settling resolve(Instant at, Instant now) {
        if (!isOpen()) {
            return new Refused(Reason.ALREADY_RESOLVED);
        }
        if (at.isAfter(now)) {
            return new Refused(Reason.IN_THE_FUTURE);
        }
        Instant openSince = reopenedAt == null ? raisedAt : reopenedAt;
        return at.isBefore(openSince) ? new Refused(Reason.BEFORE_IT_WAS_RAISED) : new Settled(with(at, null));
    }

    public Settling reopen(Instant now) {
        return isOpen() ? new Refused(Reason.STILL_OPEN) : new Settled(with(resolvedAt, now));
    }

    private Complaint with(@Nullable Instant resolved, @Nullable Instant reopened) {
        return new Complaint(id, party, contact, what, severity, raisedAt, resolved, reopened, version);
    }
}
