package rapport.exchange.delivering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param id what receivers see as {@code webhook-id}
 * @param sequence larger with each later change
 * @param type "deal.changed"
 * @param state waiting, delivered or given_up
 * @param status the last answer; null when there was none
 * @param failure why there was none, as {@code Reply.Reason}; null when there was one, or nothing was sent yet
 * @param nextAt when it is sent next, if it waits
 */
public record Delivery(
        UUID id,
        long sequence,
        String type,
        UUID subject,
        String body,
        String state,
        int attempts,
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable Integer tookMillis,
        Instant at,
        Instant nextAt) {

    public boolean isOver() {
        return !state.equals(Deliveries.WAITING);
    }

    public boolean isDelivered() {
        return state.equals(Deliveries.DELIVERED);
    }
}
