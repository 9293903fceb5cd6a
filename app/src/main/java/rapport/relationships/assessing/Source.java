package rapport.relationships.assessing;

import java.util.UUID;

/** The record an event comes from. */
record Source(String kind, UUID id) {}
