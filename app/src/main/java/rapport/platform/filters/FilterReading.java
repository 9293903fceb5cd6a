package rapport.platform.filters;

import rapport.platform.text.Text;

/** What came of reading a filter. */
public sealed interface FilterReading {

    record Understood(Filter filter) implements FilterReading {}

    /** Says what is wrong, for the one who wrote it. */
    record NotUnderstood(Text why) implements FilterReading {}
}
