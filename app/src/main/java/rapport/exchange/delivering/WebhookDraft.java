package rapport.exchange.delivering;

import java.util.List;
import rapport.platform.egress.Destination;

/** What a webhook is to be. */
public record WebhookDraft(String name, Destination address, List<String> kinds, List<HookEvent> events) {

    /** Kinds of records there is something to tell of. */
    public static final List<String> KINDS =
            List.of("party", "relationship", "interaction", "promise", "deal", "order", "product", "task");

    public WebhookDraft {
        if (kinds.isEmpty() || events.isEmpty() || !KINDS.containsAll(kinds)) {
            throw new IllegalArgumentException("a webhook is about some kinds and events");
        }
    }

    String[] kindsStored() {
        return kinds.toArray(String[]::new);
    }

    String[] eventsStored() {
        return events.stream().map(HookEvent::key).toArray(String[]::new);
    }
}
