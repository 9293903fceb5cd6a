package rapport.interactions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.interactions.Keeping.Done;
import rapport.interactions.Keeping.Refused;
import rapport.interactions.Keeping.Refused.Reason;
import rapport.platform.user.Subject;
import rapport.platform.user.UserId;

/**
 * What one side said it would do by a time. It is made, may be moved by agreement or withdrawn until it is due, and is fulfilled or
 * not: kept when fulfilled at or before it is due, broken when it was not by then. Late is broken, for ever.
 *
 * @param contact in which it was made; null when in none
 * @param user who of us looks after it; null when nobody does
 * @param matter what it is about, as {@code kind:key}; one promise at most has it
 */
public record Promise(
        PromiseId id,
        PartyId party,
        @Nullable InteractionId contact,
        Side madeBy,
        String what,
        Severity severity,
        Instant madeAt,
        Instant dueAt,
        @Nullable Instant fulfilledAt,
        @Nullable Instant withdrawnAt,
        @Nullable UserId user,
        @Nullable String matter,
        int version) {

    /** What a promise has come to. */
    public enum State {
        /** Not yet due. */
        OPEN,
        KEPT,
        /** Not fulfilled by the time it was due. It may still be fulfilled, and stays broken. */
        BROKEN,
        /** Taken back, or overtaken, before it was due: neither kept nor broken. */
        WITHDRAWN
    }

    public State stateAt(Instant now) {
        return stateAt(now, dueAt, fulfilledAt, withdrawnAt);
    }

    public static State stateAt(
            Instant now, Instant dueAt, @Nullable Instant fulfilledAt, @Nullable Instant withdrawnAt) {
        if (withdrawnAt != null && !withdrawnAt.isAfter(now) && !withdrawnAt.isAfter(dueAt)) {
            return State.WITHDRAWN;
        }
        if (fulfilledAt != null && !fulfilledAt.isAfter(now) && !fulfilledAt.isAfter(dueAt)) {
            return State.KEPT;
        }
        return dueAt.isBefore(now) ? State.BROKEN : State.OPEN;
    }

    /** The record it is about; empty when it is about none of ours, as one that another system knows. */
    public Optional<Subject> about() {
        int colon = matter == null ? -1 : matter.indexOf(':');
        if (matter == null || colon < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Subject(matter.substring(0, colon), UUID.fromString(matter.substring(colon + 1))));
        } catch (IllegalArgumentException notARecord) {
            return Optional.empty();
        }
    }

    /** Whether nothing is left to do about it. */
    public boolean isSettled() {
        return fulfilledAt != null || withdrawnAt != null;
    }

    /** @param at when it was done, which may be earlier than now */
    public Keeping fulfil(Instant at, Instant now) {
        if (isSettled()) {
            return new Refused(this, Reason.ALREADY_SETTLED);
        }
        if (at.isAfter(now) || at.isBefore(madeAt)) {
            return new Refused(this, at.isAfter(now) ? Reason.NOT_YET : Reason.BEFORE_IT_WAS_MADE);
        }
        return new Done(with(dueAt, at, null));
    }

    public Keeping withdraw(Instant now) {
        if (isSettled()) {
            return new Refused(this, Reason.ALREADY_SETTLED);
        }
        return dueAt.isBefore(now) ? new Refused(this, Reason.PAST_DUE) : new Done(with(dueAt, null, now));
    }

    public Keeping moveTo(Instant due, Instant now) {
        if (isSettled()) {
            return new Refused(this, Reason.ALREADY_SETTLED);
        }
        if (dueAt.isBefore(now)) {
            return new Refused(this, Reason.PAST_DUE);
        }
        return due.isBefore(now) ? new Refused(this, Reason.DUE_IN_THE_PAST) : new Done(with(due, null, null));
    }

    private Promise with(Instant due, @Nullable Instant fulfilled, @Nullable Instant withdrawn) {
        return new Promise(
                id, party, contact, madeBy, what, severity, madeAt, due, fulfilled, withdrawn, user, matter, version);
    }
}
