package rapport.exchange.delivering;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rapport.platform.egress.Reply;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import tools.jackson.databind.json.JsonMapper;

/** Sends something that says nothing, at once, to see whether it arrives. */
@Component
public class Trial {

    private final Webhooks webhooks;
    private final Sending sending;
    private final Moments moments;
    private final JsonMapper json;

    Trial(Webhooks webhooks, Sending sending, Moments moments, JsonMapper json) {
        this.webhooks = webhooks;
        this.sending = sending;
        this.moments = moments;
        this.json = json;
    }

    public Reply send(UUID webhook, CurrentUser who) {
        String body = HookBody.of("test", moments.now(), Map.of()).text(json);
        return sending.send(webhooks.row(webhook, who), Ids.next(), body);
    }
}
