package rapport.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has signed in; kept in the session as JSON.
 *
 * @param generation of the user at that time; a later one voids this
 * @param factors how they proved who they are, from those below
 * @param kept whether they wish to stay signed in on this device
 * @param device null in sessions from before it was kept
 * @param proved when the password was typed last; null: at sign-in
 */
record SignIn(
        UUID user,
        int generation,
        Instant at,
        List<String> factors,
        boolean kept,
        @Nullable Device device,
        @Nullable Instant proved) {

    static final String PASSWORD = "password";
    static final String CODE = "code";
    static final String RECOVERY_CODE = "recovery-code";

    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration LIFE = Duration.ofDays(7);
    private static final Duration IDLE_KEPT = Duration.ofDays(14);
    static final Duration LONGEST_IDLE = IDLE_KEPT;
    private static final Duration LIFE_KEPT = Duration.ofDays(30);

    /** How long the session may lie still. */
    Duration idle() {
        return kept ? IDLE_KEPT : IDLE;
    }

    /** How long it may last at most, however busy it is. */
    Duration life() {
        return kept ? LIFE_KEPT : LIFE;
    }

    /** Whether a code was given too, as users with a second step have to. */
    boolean tookTwoSteps() {
        return factors.contains(CODE) || factors.contains(RECOVERY_CODE);
    }

    Instant provedAt() {
        return proved == null ? at : proved;
    }

    SignIn provedAgain(Instant now) {
        return new SignIn(user, generation, at, factors, kept, device, now);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(at.plus(life()));
    }
}
