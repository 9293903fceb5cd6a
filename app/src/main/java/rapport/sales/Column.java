package rapport.sales;

import java.util.UUID;

/** A column of a pipeline, and what it means for the deals in it. */
public record Column(UUID id, String pipeline, String name, DealOutcome outcome) {}
