package rapport.platform.undo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of asking to delete a record. */
public sealed interface Deletion {

    /** @param undo by which it comes back; null when there was nothing */
    record Deleted(@Nullable UUID undo) implements Deletion {}

    /** Somebody else saved it meanwhile; it is still there. */
    record ChangedMeanwhile() implements Deletion {}

    /** Of work that says how many rows it deleted. */
    static Deletion of(Kept<Integer> kept) {
        return kept.result() == 0 ? new ChangedMeanwhile() : new Deleted(kept.entry());
    }
}
