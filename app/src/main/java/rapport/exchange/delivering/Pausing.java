package rapport.exchange.delivering;

import static schema.exchange.tables.Webhook.WEBHOOK;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rapport.platform.notices.NewNotice;
import rapport.platform.notices.Notices;
import rapport.platform.text.Text;
import schema.exchange.tables.records.WebhookRecord;

/** Stops sending where it is of no use, and tells who made the webhook. */
@Component
class Pausing {

    private final DSLContext db;
    private final Notices notices;

    Pausing(DSLContext db, Notices notices) {
        this.db = db;
        this.notices = notices;
    }

    void pause(WebhookRecord hook, Paused why) {
        if (hook.getPaused() != null) {
            return;
        }
        hook.setPaused(why.key());
        db.update(WEBHOOK)
                .set(WEBHOOK.PAUSED, why.key())
                .where(WEBHOOK.ID.eq(hook.getId()))
                .execute();
        notices.tell(
                hook.getUserId(),
                new NewNotice(
                        "webhook",
                        Text.of("webhook.notice.paused", hook.getName()),
                        new Text("webhook.paused." + why.key(), List.of()),
                        Text.of("webhook.notice.open"),
                        "/settings/webhooks/" + hook.getId(),
                        "webhook:" + hook.getId()));
    }
}
