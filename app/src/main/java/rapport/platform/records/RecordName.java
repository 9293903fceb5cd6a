package rapport.platform.records;

/** What a record is called, and the path of its page. */
public record RecordName(String name, String href) {}
