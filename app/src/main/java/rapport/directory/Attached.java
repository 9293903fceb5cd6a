package rapport.directory;

import rapport.platform.text.Text;

/** How many records of one sort name a party. */
public record Attached(Text what, int count) {}
