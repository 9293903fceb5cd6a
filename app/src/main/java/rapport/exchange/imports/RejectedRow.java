package rapport.exchange.imports;

/** A row that could not be taken, and why. */
public record RejectedRow(String reason, String cells) {}
