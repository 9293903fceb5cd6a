package rapport.platform.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;
import rapport.platform.undo.Journal;
import rapport.platform.user.UserId;

/**
 * One bulk action. Each row of it is accounted for: done, unchanged, or refused with a reason.
 *
 * @param total null until the filter has been looked up
 * @param undoes the job that this one takes back; null for any other
 * @param undoneBy the job that took this one back; null while none has
 * @param undoable whether its kind can be taken back at all
 */
public record Job(
        UUID id,
        String kind,
        Text title,
        UserId user,
        JobState state,
        @Nullable Integer total,
        int done,
        int unchanged,
        int refused,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable UUID undoes,
        @Nullable UUID undoneBy,
        boolean undoable) {

    private static final int WHOLE = 1_000;

    /** How many rows are accounted for. */
    public int accounted() {
        return done + unchanged + refused;
    }

    /** Of a thousand. */
    public int progress() {
        return total == null || total == 0 ? state.isOver() ? WHOLE : 0 : (int) ((long) accounted() * WHOLE / total);
    }

    public boolean canBeStopped() {
        return state == JobState.WAITING || state == JobState.RUNNING;
    }

    public boolean canBeUndone(Instant now) {
        return undoable && state.isOver() && done > 0 && undoneBy == null && now.isBefore(undoUntil());
    }

    public Instant undoUntil() {
        return createdAt.plus(Journal.KEPT);
    }

    public String href() {
        return "/jobs/" + id;
    }
}
