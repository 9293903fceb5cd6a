package rapport.exchange.delivering;

import static schema.exchange.tables.Webhook.WEBHOOK;
import static schema.exchange.tables.WebhookDelivery.WEBHOOK_DELIVERY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import schema.exchange.tables.records.WebhookDeliveryRecord;
import schema.exchange.tables.records.WebhookRecord;

/** The line before each receiver: who is next, and who has been served. */
@Repository
@Transactional
class Deliveries {

    static final String WAITING = "waiting";
    static final String DELIVERED = "delivered";
    static final String GIVEN_UP = "given_up";

    private static final int AT_ONCE = 16;

    /** Longer than sending takes at most; who has died meanwhile is followed by another. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int ROWS_AT_ONCE = 500;
    private static final schema.exchange.tables.WebhookDelivery EARLIER = WEBHOOK_DELIVERY.as("earlier");

    private final DSLContext db;
    private final Moments moments;
    private final Pausing pausing;

    Deliveries(DSLContext db, Moments moments, Pausing pausing) {
        this.db = db;
        this.moments = moments;
        this.pausing = pausing;
    }

    /** @param deliveries some to send at the same time, each of another record; only until their lease ends */
    record Batch(WebhookRecord webhook, List<WebhookDeliveryRecord> deliveries) {}

    void add(UUID webhook, List<NewDelivery> all) {
        Instant now = moments.now();
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            var rows = db.insertInto(
                    WEBHOOK_DELIVERY,
                    WEBHOOK_DELIVERY.ID,
                    WEBHOOK_DELIVERY.WEBHOOK_ID,
                    WEBHOOK_DELIVERY.KIND,
                    WEBHOOK_DELIVERY.SUBJECT_ID,
                    WEBHOOK_DELIVERY.EVENT,
                    WEBHOOK_DELIVERY.BODY,
                    WEBHOOK_DELIVERY.AT,
                    WEBHOOK_DELIVERY.NEXT_AT);
            for (NewDelivery one : all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE))) {
                rows = rows.values(
                        Ids.next(),
                        webhook,
                        one.kind(),
                        one.subject(),
                        one.event().key(),
                        one.body(),
                        one.at(),
                        now);
            }
            rows.execute();
        }
    }

    /** Takes some that nobody else is sending. */
    Optional<Batch> claim(UUID webhook) {
        Instant now = moments.now();
        return db.selectFrom(WEBHOOK)
                .where(WEBHOOK.ID.eq(webhook))
                .and(WEBHOOK.PAUSED.isNull())
                .and(WEBHOOK.TRY_AT.isNull().or(WEBHOOK.TRY_AT.le(now)))
                .forUpdate()
                .fetchOptional()
                .map(hook -> new Batch(hook, claim(hook, now)))
                .filter(batch -> !batch.deliveries().isEmpty());
    }

    private List<WebhookDeliveryRecord> claim(WebhookRecord hook, Instant now) {
        List<WebhookDeliveryRecord> due = db.selectFrom(WEBHOOK_DELIVERY)
                .where(isFirst(hook.getId()))
                .and(WEBHOOK_DELIVERY.NEXT_AT.le(now))
                .and(WEBHOOK_DELIVERY.LEASED_UNTIL.isNull().or(WEBHOOK_DELIVERY.LEASED_UNTIL.le(now)))
                .orderBy(WEBHOOK_DELIVERY.SEQUENCE)
                .limit(hook.getFailures() < Patience.DOWN ? AT_ONCE : 1)
                .fetch();
        due.forEach(delivery -> delivery.setLeasedUntil(now.plus(LEASE)));
        db.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.LEASED_UNTIL, now.plus(LEASE))
                .where(WEBHOOK_DELIVERY.ID.in(
                        due.stream().map(WebhookDeliveryRecord::getId).toList()))
                .execute();
        return due;
    }

    /** Of each record the first that waits; what comes after it would tell the receiver old news last. */
    private static Condition isFirst(UUID webhook) {
        return WEBHOOK_DELIVERY
                .WEBHOOK_ID
                .eq(webhook)
                .and(WEBHOOK_DELIVERY.STATE.eq(DSL.inline(WAITING)))
                .andNotExists(DSL.selectOne()
                        .from(EARLIER)
                        .where(EARLIER.WEBHOOK_ID.eq(WEBHOOK_DELIVERY.WEBHOOK_ID))
                        .and(EARLIER.SUBJECT_ID.eq(WEBHOOK_DELIVERY.SUBJECT_ID))
                        .and(EARLIER.STATE.eq(DSL.inline(WAITING)))
                        .and(EARLIER.SEQUENCE.lt(WEBHOOK_DELIVERY.SEQUENCE)));
    }

    /** Writes down what came of a batch. */
    void record(UUID webhook, List<Attempt> attempts) {
        Instant now = moments.now();
        db.selectFrom(WEBHOOK)
                .where(WEBHOOK.ID.eq(webhook))
                .forUpdate()
                .fetchOptional()
                .ifPresent(hook -> record(hook, attempts, now));
    }

    private void record(WebhookRecord hook, List<Attempt> attempts, Instant now) {
        boolean arrived = attempts.stream().anyMatch(Attempt::arrived);
        boolean wasDown = hook.getFailures() >= Patience.DOWN;
        hook.setFailures(arrived ? 0 : hook.getFailures() + attempts.size());
        if (arrived) {
            hook.setFailingSince(null);
        } else if (hook.getFailingSince() == null) {
            hook.setFailingSince(now);
        }
        hook.setTryAt(hook.getFailures() < Patience.DOWN ? null : now.plus(Patience.afterFailures(hook.getFailures())));
        // Not stored as a record, which would count as a new version: somebody may be changing it on its page.
        db.update(WEBHOOK).set(hook).where(WEBHOOK.ID.eq(hook.getId())).execute();
        boolean down = !arrived && !now.isBefore(hook.getFailingSince().plus(Patience.IN_ALL));
        attempts.forEach(attempt -> record(attempt, down, now));
        if (arrived && wasDown) {
            sendNow(hook.getId(), now);
        }
        if (attempts.stream().anyMatch(Attempt::isGone)) {
            pausing.pause(hook, Paused.GONE);
        } else if (down) {
            pausing.pause(hook, Paused.FAILING);
        }
    }

    /** Of a receiver that takes nothing at all no record is given up. */
    private void record(Attempt attempt, boolean down, Instant now) {
        WebhookDeliveryRecord sent = attempt.delivery();
        Instant first = sent.getFirstTriedAt() == null ? now : sent.getFirstTriedAt();
        boolean over = attempt.arrived() || !down && !now.isBefore(first.plus(Patience.IN_ALL));
        db.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.STATE, attempt.arrived() ? DELIVERED : over ? GIVEN_UP : WAITING)
                .set(WEBHOOK_DELIVERY.ATTEMPTS, sent.getAttempts() + 1)
                .set(WEBHOOK_DELIVERY.FIRST_TRIED_AT, first)
                .set(WEBHOOK_DELIVERY.NEXT_AT, now.plus(Patience.afterAttempts(sent.getAttempts() + 1)))
                .setNull(WEBHOOK_DELIVERY.LEASED_UNTIL)
                .set(WEBHOOK_DELIVERY.STATUS, attempt.status())
                .set(WEBHOOK_DELIVERY.FAILURE, attempt.failure())
                .set(WEBHOOK_DELIVERY.TOOK_MILLIS, (int) attempt.reply().took().toMillis())
                .set(WEBHOOK_DELIVERY.ENDED_AT, over ? now : null)
                .where(WEBHOOK_DELIVERY.ID.eq(attempt.id()))
                // Whoever took it after our lease has the word.
                .and(WEBHOOK_DELIVERY.LEASED_UNTIL.eq(sent.getLeasedUntil()))
                .execute();
    }

    /** A receiver that is back need not wait for the next attempt of each record. */
    void sendNow(UUID webhook, Instant now) {
        db.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.NEXT_AT, now)
                .where(WEBHOOK_DELIVERY.WEBHOOK_ID.eq(webhook))
                .and(WEBHOOK_DELIVERY.STATE.eq(WAITING))
                .and(WEBHOOK_DELIVERY.NEXT_AT.gt(now))
                .execute();
    }

    void pause(WebhookRecord hook, Paused why) {
        pausing.pause(hook, why);
    }

    /** When there is something to send next; empty when there is nothing, or nothing may be sent. */
    Optional<Instant> nextDue(UUID webhook) {
        Field<Instant> due = DSL.greatest(
                WEBHOOK_DELIVERY.NEXT_AT,
                DSL.coalesce(WEBHOOK_DELIVERY.LEASED_UNTIL, WEBHOOK_DELIVERY.NEXT_AT),
                DSL.coalesce(WEBHOOK.TRY_AT, WEBHOOK_DELIVERY.NEXT_AT));
        return db.select(DSL.min(due))
                .from(WEBHOOK_DELIVERY)
                .join(WEBHOOK)
                .on(WEBHOOK.ID.eq(WEBHOOK_DELIVERY.WEBHOOK_ID))
                .where(isFirst(webhook))
                .and(WEBHOOK.PAUSED.isNull())
                .fetchOptional(row -> row.value1());
    }

    /** The webhooks that have something to send. */
    List<UUID> withSomethingDue() {
        return db.selectDistinct(WEBHOOK.ID)
                .from(WEBHOOK)
                .join(WEBHOOK_DELIVERY)
                .on(WEBHOOK_DELIVERY.WEBHOOK_ID.eq(WEBHOOK.ID))
                .where(WEBHOOK.PAUSED.isNull())
                .and(WEBHOOK.TRY_AT.isNull().or(WEBHOOK.TRY_AT.le(moments.now())))
                .and(WEBHOOK_DELIVERY.STATE.eq(WAITING))
                .and(WEBHOOK_DELIVERY.NEXT_AT.le(moments.now()))
                .fetch(WEBHOOK.ID);
    }
}
