package rapport.exchange.delivering;

import java.time.Instant;
import java.util.UUID;

/** What a webhook is to be told of one change. */
record NewDelivery(String kind, UUID subject, HookEvent event, String body, Instant at) {}
