package rapport.platform.undo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;

/**
 * Something that was done and can be taken back.
 *
 * @param until when it can be taken back no more
 * @param undoneAt when it was taken back; null when it was not
 */
public record Deed(
        UUID id,
        Text what,
        Instant at,
        Instant until,
        @Nullable Instant undoneAt) {

    public boolean canBeUndone(Instant now) {
        return undoneAt == null && now.isBefore(until);
    }
}
