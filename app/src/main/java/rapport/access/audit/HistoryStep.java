package rapport.access.audit;

import java.time.Instant;
import java.util.List;

/**
 * What somebody changed at one time.
 *
 * @param isUser whether the name is a user's
 */
public record HistoryStep(String who, boolean isUser, Instant at, String what, List<RowChange> changes) {

    public HistoryStep {
        changes = List.copyOf(changes);
    }
}
