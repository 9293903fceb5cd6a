package rapport.search;

/**
 * How a record stands just now, shown at the end of its line.
 *
 * @param text in the reader's language
 * @param dot classes of the dot before it; empty for none
 */
public record Remark(String text, String dot) {}
