package rapport.exchange.delivering;

import static schema.exchange.tables.Webhook.WEBHOOK;
import static schema.exchange.tables.WebhookDelivery.WEBHOOK_DELIVERY;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.audit.AuditTrail;
import rapport.platform.audit.Happening;
import rapport.platform.errors.NotFound;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.exchange.tables.records.WebhookDeliveryRecord;

/** What was sent, what waits, and sending it once more. */
@Repository
@Transactional
public class DeliveryLog {

    public static final int PAGE = 50;

    private final DSLContext db;
    private final Waking waking;
    private final AuditTrail trail;
    private final Moments moments;

    DeliveryLog(DSLContext db, Waking waking, AuditTrail trail, Moments moments) {
        this.db = db;
        this.waking = waking;
        this.trail = trail;
        this.moments = moments;
    }

    /** How many wait, and how many were given up. */
    public record Counts(int waiting, int givenUp) {

        public static final Counts NONE = new Counts(0, 0);
    }

    /** Of every webhook that has some. */
    public Map<UUID, Counts> counts(CurrentUser who) {
        administers(who);
        return db.select(WEBHOOK_DELIVERY.WEBHOOK_ID, count(Deliveries.WAITING), count(Deliveries.GIVEN_UP))
                .from(WEBHOOK_DELIVERY)
                .groupBy(WEBHOOK_DELIVERY.WEBHOOK_ID)
                .fetchMap(row -> row.value1(), row -> new Counts(row.value2(), row.value3()));
    }

    private static Field<Integer> count(String state) {
        return DSL.count().filterWhere(WEBHOOK_DELIVERY.STATE.eq(state));
    }

    /** The newest first, one more than a page when there are more. */
    public List<Delivery> page(UUID webhook, @Nullable Long before, CurrentUser who) {
        administers(who);
        return db.selectFrom(WEBHOOK_DELIVERY)
                .where(WEBHOOK_DELIVERY.WEBHOOK_ID.eq(webhook))
                .and(before == null ? DSL.noCondition() : WEBHOOK_DELIVERY.SEQUENCE.lt(before))
                .orderBy(WEBHOOK_DELIVERY.SEQUENCE.desc())
                .limit(PAGE + 1)
                .fetch(DeliveryLog::toDelivery);
    }

    /** Sends one again, or now instead of later, under the same id. */
    public void sendAgain(UUID webhook, UUID delivery, CurrentUser who) {
        NotFound.unless(again(webhook, WEBHOOK_DELIVERY.ID.eq(delivery), who) > 0, delivery);
    }

    /** Sends all again that were given up; returns how many. */
    public int sendGivenUpAgain(UUID webhook, CurrentUser who) {
        return again(webhook, WEBHOOK_DELIVERY.STATE.eq(Deliveries.GIVEN_UP), who);
    }

    private int again(UUID webhook, Condition which, CurrentUser who) {
        administers(who);
        db.selectOne().from(WEBHOOK).where(WEBHOOK.ID.eq(webhook)).forUpdate().fetch();
        int rows = db.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.STATE, Deliveries.WAITING)
                .set(WEBHOOK_DELIVERY.NEXT_AT, moments.now())
                .setNull(WEBHOOK_DELIVERY.FIRST_TRIED_AT)
                .setNull(WEBHOOK_DELIVERY.ENDED_AT)
                .where(WEBHOOK_DELIVERY.WEBHOOK_ID.eq(webhook))
                .and(which)
                .execute();
        waking.whenCommitted(webhook);
        if (rows > 0) {
            trail.add(Happening.of("sent_again", "exchange.webhook", webhook).counting(rows));
        }
        return rows;
    }

    private static void administers(CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), "webhooks");
    }

    private static Delivery toDelivery(WebhookDeliveryRecord row) {
        return new Delivery(
                row.getId(),
                row.getSequence(),
                row.getKind() + "." + row.getEvent(),
                row.getSubjectId(),
                row.getBody(),
                row.getState(),
                row.getAttempts(),
                row.getStatus(),
                row.getFailure(),
                row.getTookMillis(),
                row.getAt(),
                row.getNextAt());
    }
}
