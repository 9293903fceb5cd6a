package rapport.exchange.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.exchange.delivering.Delivery;
import rapport.exchange.delivering.DeliveryLog.Counts;
import rapport.exchange.delivering.Webhook;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
import rapport.platform.web.Page;
import rapport.platform.web.Problems;

/**
 * One webhook and what it has sent.
 *
 * @param differences where what was typed is not what somebody else has saved meanwhile
 * @param refusal why a trial did not arrive; null when none was made
 * @param older where the log goes on; null at its end
 */
public record WebhookPage(
        Webhook webhook,
        WebhookForm form,
        Problems problems,
        List<Difference> differences,
        @Nullable Text refusal,
        Counts counts,
        List<Delivery> deliveries,
        @Nullable String older)
        implements Page {

    @Override
    public String title() {
        return webhook.name();
    }

    @Override
    public int status() {
        return !differences.isEmpty() ? 409 : problems.none() && refusal == null ? 200 : 422;
    }

    public HookState state() {
        return HookState.of(webhook);
    }

    /** What became of a delivery, in a few words. */
    public String outcome(Delivery delivery) {
        if (delivery.status() != null) {
            return Texts.t("webhook.answered", delivery.status());
        }
        return delivery.failure() == null ? "" : Texts.t("webhook.failure." + delivery.failure());
    }

    public String css(Delivery delivery) {
        return delivery.isDelivered()
                ? "k-good"
                : delivery.isOver() ? "k-bad" : delivery.attempts() > 0 ? "k-warn" : "";
    }
}
