package rapport.interactions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise to be written down.
 *
 * @param contact in which it was made; null when in none
 * @param dueAt for a date without time the end of that day ({@code Moments.endOf})
 */
public record NewPromise(
        Side madeBy,
        String what,
        Severity severity,
        Instant madeAt,
        Instant dueAt,
        @Nullable InteractionId contact) {

    public NewPromise in(InteractionId other) {
        return new NewPromise(madeBy, what, severity, madeAt, dueAt, other);
    }
}
