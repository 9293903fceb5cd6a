package rapport.exchange.delivering;

import static schema.exchange.tables.Webhook.WEBHOOK;
import static schema.exchange.tables.WebhookDelivery.WEBHOOK_DELIVERY;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.metrics.Watched;

@Configuration(proxyBeanMethods = false)
class HooksWatched {

    @Bean
    Watched webhooksWatched(DSLContext db) {
        return new Watched(
                "rapport.webhooks", "Webhooks that run, that fail just now, and that are paused", "state", () -> {
                    int all = db.fetchCount(WEBHOOK);
                    int paused = db.fetchCount(WEBHOOK, WEBHOOK.PAUSED.isNotNull());
                    int failing =
                            db.fetchCount(WEBHOOK, WEBHOOK.PAUSED.isNull().and(WEBHOOK.FAILING_SINCE.isNotNull()));
                    return Map.of("running", all - paused - failing, "failing", failing, "paused", paused);
                });
    }

    @Bean
    Watched deliveriesWatched(DSLContext db) {
        return new Watched(
                "rapport.webhook.deliveries",
                "Messages of webhooks that wait, and that were given up in the last two weeks",
                "state",
                () -> Map.of(
                        Deliveries.WAITING, count(db, Deliveries.WAITING),
                        Deliveries.GIVEN_UP, count(db, Deliveries.GIVEN_UP)));
    }

    private static int count(DSLContext db, String state) {
        return db.fetchCount(WEBHOOK_DELIVERY, WEBHOOK_DELIVERY.STATE.eq(state));
    }
}
