package rapport.platform.undo;

import java.util.List;
import rapport.platform.text.Text;

/** What came of asking to take something back. */
public sealed interface Undoing {

    /**
     * It is as it was before.
     *
     * @param left rows that somebody has changed since and that stay as they are
     */
    record Done(Text what, List<Left> left) implements Undoing {

        public Done {
            left = List.copyOf(left);
        }
    }

    /** Nothing was taken back. */
    record Refused(Text what, Reason reason) implements Undoing {}

    /** A row that somebody has changed since, as "sales.order". */
    record Left(String table) {}

    enum Reason {
        ALREADY_UNDONE,
        TOO_LATE,
        /** Somebody has changed all of it since. */
        CHANGED_SINCE,
        /** What was made then has had other things attached to it since. */
        ATTACHED_SINCE,
        /** What it belonged to is gone, or its place is taken. */
        MISSING
    }
}
