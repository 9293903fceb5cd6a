package rapport.exchange.webhooks;

import rapport.exchange.delivering.Webhook;
import rapport.platform.text.Text;

/** How a webhook is, in a word and a colour. */
public record HookState(Text text, String css) {

    static HookState of(Webhook webhook) {
        if (webhook.paused() != null) {
            return new HookState(Text.of("webhook.state." + webhook.paused().key()), "k-warn");
        }
        return webhook.failingSince() == null
                ? new HookState(Text.of("webhook.state.running"), "k-good")
                : new HookState(Text.of("webhook.state.troubled"), "k-bad");
    }
}
