package rapport.platform.lists;

import rapport.platform.text.Text;

/** What came of changing a field from a list. */
public sealed interface CellSaving {

    record Saved() implements CellSaving {}

    /** Somebody else changed the record meanwhile; nothing was written. */
    record Changed() implements CellSaving {}

    record Refused(Text why) implements CellSaving {}
}
