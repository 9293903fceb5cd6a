package rapport.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One of the sessions in which a user is signed in.
 *
 * @param lastUsed exact to a minute
 * @param current whether it is the one that asks
 */
public record OwnSession(UUID id, Device device, Instant begun, Instant lastUsed, boolean current) {}
