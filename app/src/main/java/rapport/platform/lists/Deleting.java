package rapport.platform.lists;

import rapport.platform.lists.BulkAction.Outcome;
import rapport.platform.undo.Deletion;
import rapport.platform.user.CurrentUser;

/**
 * How single records of a kind are deleted. The module that owns the kind declares it as a bean, and its lists offer it.
 *
 * @param kind as lists name it
 */
public record Deleting(String kind, How how) {

    /** Deletes one record unless it has changed since it was seen. */
    public interface How {

        Outcome delete(Picked picked, CurrentUser who);
    }

    public static Outcome outcome(Deletion deletion) {
        return switch (deletion) {
            case Deletion.Deleted _ -> new Outcome.Done();
            case Deletion.ChangedMeanwhile _ -> new Outcome.Changed();
        };
    }
}
