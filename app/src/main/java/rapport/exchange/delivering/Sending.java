package rapport.exchange.delivering;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import rapport.exchange.delivering.Deliveries.Batch;
import rapport.platform.egress.Destination;
import rapport.platform.egress.Egress;
import rapport.platform.egress.Parcel;
import rapport.platform.egress.Reply;
import rapport.platform.time.Moments;
import schema.exchange.tables.records.WebhookDeliveryRecord;
import schema.exchange.tables.records.WebhookRecord;

/** Sends what waits for a receiver: different records side by side, each record in its order. */
@Component
class Sending {

    private final Deliveries deliveries;
    private final HookSecrets secrets;
    private final Egress egress;
    private final Moments moments;

    Sending(Deliveries deliveries, HookSecrets secrets, Egress egress, Moments moments) {
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.egress = egress;
        this.moments = moments;
    }

    /** Works until nothing is due, or this server has to stop. */
    void send(UUID webhook, BooleanSupplier interrupted) {
        Optional<Batch> batch = deliveries.claim(webhook);
        while (batch.isPresent()) {
            deliveries.record(webhook, send(batch.get()));
            batch = interrupted.getAsBoolean() ? Optional.empty() : deliveries.claim(webhook);
        }
    }

    private List<Attempt> send(Batch batch) {
        List<Future<Attempt>> attempts = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            batch.deliveries().forEach(delivery -> attempts.add(each.submit(() -> attempt(batch.webhook(), delivery))));
        }
        return attempts.stream().map(Future::resultNow).toList();
    }

    private Attempt attempt(WebhookRecord hook, WebhookDeliveryRecord delivery) {
        return new Attempt(delivery, send(hook, delivery.getId(), delivery.getBody()));
    }

    /** Sends one body, signed with every secret that is in use. */
    Reply send(WebhookRecord hook, UUID id, String body) {
        Instant now = moments.now();
        List<HookSecret> keys = secrets.of(hook, now);
        Optional<Destination> to = Destination.parse(hook.getAddress());
        if (keys.isEmpty() || to.isEmpty()) {
            return new Reply.Failed(Reply.Reason.NO_KEY, Duration.ZERO);
        }
        long timestamp = now.getEpochSecond();
        return egress.send(new Parcel(
                to.get(),
                Map.of(
                        "webhook-id",
                        id.toString(),
                        "webhook-timestamp",
                        Long.toString(timestamp),
                        "webhook-signature",
                        HookSecret.signatures(keys, id.toString(), timestamp, body)),
                "application/json",
                body.getBytes(StandardCharsets.UTF_8)));
    }
}
