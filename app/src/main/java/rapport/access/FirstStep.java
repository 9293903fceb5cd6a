package rapport.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody has typed the right password and a code is still to come; kept in the session as JSON. It is no {@link SignIn}, and so
 * gives no rights at all.
 *
 * @param generation of the user at that time
 * @param kept whether they wish to stay signed in on this device
 */
record FirstStep(UUID user, int generation, Instant at, boolean kept) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    boolean isOver(Instant now) {
        return !now.isBefore(at.plus(PATIENCE));
    }
}
