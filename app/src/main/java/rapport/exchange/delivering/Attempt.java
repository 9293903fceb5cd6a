package rapport.exchange.delivering;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.platform.egress.Reply;
import rapport.platform.egress.Reply.Answered;
import rapport.platform.egress.Reply.Failed;
import schema.exchange.tables.records.WebhookDeliveryRecord;

/** One attempt to send, and what came of it. */
record Attempt(WebhookDeliveryRecord delivery, Reply reply) {

    private static final int GONE = 410;

    UUID id() {
        return delivery.getId();
    }

    boolean arrived() {
        return reply instanceof Answered answered && answered.isSuccess();
    }

    boolean isGone() {
        return reply instanceof Answered answered && answered.status() == GONE;
    }

    /** The status; null when nobody answered. */
    @Nullable Integer status() {
        return reply instanceof Answered answered ? (Integer) answered.status() : null;
    }

    /** Why nobody answered; null when somebody did. */
    @Nullable String failure() {
        return reply instanceof Failed failed ? failed.reason().key() : null;
    }
}
