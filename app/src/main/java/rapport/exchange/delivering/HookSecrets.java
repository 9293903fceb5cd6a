package rapport.exchange.delivering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rapport.platform.home.Seal;
import schema.exchange.tables.records.WebhookRecord;

/** Seals and opens the secrets of webhooks. */
@Component
class HookSecrets {

    private final Seal seal;

    HookSecrets(Seal seal) {
        this.seal = seal;
    }

    byte[] seal(HookSecret secret, UUID webhook) {
        return seal.close(secret.bytes(), whose(webhook));
    }

    /** The secrets to sign with now; none when they were sealed by another installation. */
    List<HookSecret> of(WebhookRecord webhook, Instant now) {
        List<byte[]> sealed = new ArrayList<>();
        sealed.add(webhook.getSecret());
        if (webhook.getOldSecret() != null && now.isBefore(webhook.getOldSecretUntil())) {
            sealed.add(webhook.getOldSecret());
        }
        return sealed.stream()
                .flatMap(each -> seal.open(each, whose(webhook.getId())).stream())
                .map(HookSecret::new)
                .toList();
    }

    private static String whose(UUID webhook) {
        return "webhook " + webhook;
    }
}
