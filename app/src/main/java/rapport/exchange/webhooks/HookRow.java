package rapport.exchange.webhooks;

import java.util.UUID;
import rapport.exchange.delivering.DeliveryLog.Counts;
import rapport.exchange.delivering.Webhook;

/** A webhook in the list. */
public record HookRow(UUID id, String name, String address, String kinds, HookState state, Counts counts) {

    static HookRow of(Webhook webhook, Counts counts) {
        return new HookRow(
                webhook.id(),
                webhook.name(),
                webhook.address(),
                WebhookForm.words("kind", webhook.kinds()),
                HookState.of(webhook),
                counts);
    }
}
