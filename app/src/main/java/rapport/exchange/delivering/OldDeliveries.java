package rapport.exchange.delivering;

import static schema.exchange.tables.WebhookDelivery.WEBHOOK_DELIVERY;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.time.Moments;

/** The log holds what records said, so it is kept no longer than somebody may want something sent again. */
@Component
class OldDeliveries {

    private static final Duration KEPT = Duration.ofDays(14);

    /** What has waited as long, for a receiver that was paused, is news to nobody. */
    private static final Duration WAITED = Duration.ofDays(30);

    private final DSLContext db;
    private final KnownRecords known;
    private final Moments moments;

    OldDeliveries(DSLContext db, KnownRecords known, Moments moments) {
        this.db = db;
        this.known = known;
        this.moments = moments;
    }

    @Transactional
    void forget() {
        Instant now = moments.now();
        db.deleteFrom(WEBHOOK_DELIVERY)
                .where(WEBHOOK_DELIVERY.ENDED_AT.lt(now.minus(KEPT)))
                .execute();
        db.deleteFrom(WEBHOOK_DELIVERY)
                .where(WEBHOOK_DELIVERY.STATE.eq(Deliveries.WAITING))
                .and(WEBHOOK_DELIVERY.AT.lt(now.minus(WAITED)))
                .execute();
        known.forgetOld(now).execute();
    }
}
