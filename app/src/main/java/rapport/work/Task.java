package rapport.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.platform.user.Subject;
import rapport.platform.user.UserId;

/**
 * What somebody of us is to do. What we told others that we would do is a promise and has its own rules.
 *
 * @param due null: some day
 * @param remindAt null: not at all
 * @param party whom it is about; null when nobody
 * @param about another record it is about; null when none
 * @param doneAt null while it is open
 */
public record Task(
        TaskId id,
        String title,
        @Nullable String note,
        UserId owner,
        @Nullable Due due,
        @Nullable Instant remindAt,
        Priority priority,
        @Nullable PartyId party,
        @Nullable Subject about,
        @Nullable Instant doneAt,
        int version) {

    public boolean isDone() {
        return doneAt != null;
    }

    /** The same task of somebody else. */
    Task of(UserId other, int seen) {
        return new Task(id, title, note, other, due, remindAt, priority, party, about, doneAt, seen);
    }

    public boolean isOverdue(Instant now) {
        return !isDone() && due != null && due.isOver(now);
    }

    /** What the pages of the task link to. */
    public @Nullable Subject subject() {
        return about != null ? about : party == null ? null : new Subject("party", party.value());
    }
}
