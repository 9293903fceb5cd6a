package rapport.exchange.delivering;

/** What came of saving a webhook. */
public sealed interface HookSaving {

    record Saved(Webhook webhook) implements HookSaving {}

    /** Somebody else has changed it since it was read. */
    record ChangedMeanwhile(Webhook now) implements HookSaving {}
}
