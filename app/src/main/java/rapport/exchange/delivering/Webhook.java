package rapport.exchange.delivering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.platform.user.UserId;

/**
 * An address that is told of changes.
 *
 * @param owner who made it: what it tells is what this user may see
 * @param kinds of records, some of {@link WebhookDraft#KINDS}
 * @param paused null while it runs
 * @param failingSince since when nothing has arrived that was sent; null when the last did
 * @param oldSecretUntil until when the secret before is used as well; null when there is none
 */
public record Webhook(
        UUID id,
        UserId owner,
        String name,
        String address,
        List<String> kinds,
        List<HookEvent> events,
        @Nullable Paused paused,
        @Nullable Instant failingSince,
        @Nullable Instant oldSecretUntil,
        int version) {}
