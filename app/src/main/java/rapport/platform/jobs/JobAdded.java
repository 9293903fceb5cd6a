package rapport.platform.jobs;

import java.util.UUID;

/** A job waits to be run. */
record JobAdded(UUID id) {}
