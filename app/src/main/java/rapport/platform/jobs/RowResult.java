package rapport.platform.jobs;

import rapport.platform.text.Text;

/** What came of one row of a job. The label names the record, as lists do. */
public sealed interface RowResult {

    String label();

    record Done(String label) implements RowResult {}

    record Unchanged(String label) implements RowResult {}

    record Refused(String label, Text reason) implements RowResult {}
}
