package rapport.exchange.delivering;

import static schema.exchange.tables.Webhook.WEBHOOK;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.exchange.delivering.HookSaving.ChangedMeanwhile;
import rapport.exchange.delivering.HookSaving.Saved;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.exchange.tables.records.WebhookRecord;

/** All webhooks there are; administrators alone see them. */
@Repository
@Transactional
public class Webhooks {

    /** How long the secret before is used as well, so that a receiver can take over the new one. */
    public static final Duration OVERLAP = Duration.ofDays(2);

    private final DSLContext db;
    private final HookSecrets secrets;
    private final Feed feed;
    private final Deliveries deliveries;
    private final Waking waking;
    private final Moments moments;

    Webhooks(DSLContext db, HookSecrets secrets, Feed feed, Deliveries deliveries, Waking waking, Moments moments) {
        this.db = db;
        this.secrets = secrets;
        this.feed = feed;
        this.deliveries = deliveries;
        this.waking = waking;
        this.moments = moments;
    }

    /** @param secret to be shown now and never again */
    public record WithSecret(Webhook webhook, HookSecret secret) {}

    public List<Webhook> all(CurrentUser who) {
        administers(who);
        return db.selectFrom(WEBHOOK).orderBy(WEBHOOK.NAME, WEBHOOK.ID).fetch(Webhooks::toWebhook);
    }

    public Webhook get(UUID id, CurrentUser who) {
        return toWebhook(row(id, who));
    }

    /** A new one; it is told of what happens from now on. */
    public WithSecret add(WebhookDraft draft, CurrentUser who) {
        administers(who);
        UUID id = Ids.next();
        HookSecret secret = HookSecret.make();
        WebhookRecord row = db.newRecord(WEBHOOK);
        row.setId(id);
        row.setUserId(Objects.requireNonNull(who.id()));
        row.setCreatedAt(moments.now());
        row.setSecret(secrets.seal(secret, id));
        fill(row, draft);
        db.insertInto(WEBHOOK).set(row).execute();
        feed.follow();
        return new WithSecret(get(id, who), secret);
    }

    /** Changes what is still as it was seen. From then on it tells what this user may see. */
    public HookSaving change(UUID id, WebhookDraft draft, int version, CurrentUser who) {
        WebhookRecord row = locked(id, who);
        if (row.getVersion() != version) {
            return new ChangedMeanwhile(toWebhook(row));
        }
        fill(row, draft);
        row.setUserId(Objects.requireNonNull(who.id()));
        row.setVersion(version + 1);
        save(row);
        return new Saved(toWebhook(row));
    }

    /** A new secret; the one before is used as well for {@link #OVERLAP}. */
    public WithSecret rotate(UUID id, CurrentUser who) {
        WebhookRecord row = locked(id, who);
        HookSecret secret = HookSecret.make();
        row.setOldSecret(row.getSecret());
        row.setOldSecretUntil(moments.now().plus(OVERLAP));
        row.setSecret(secrets.seal(secret, id));
        save(row);
        return new WithSecret(toWebhook(row), secret);
    }

    public void pause(UUID id, CurrentUser who) {
        WebhookRecord row = locked(id, who);
        if (row.getPaused() == null) {
            row.setPaused(Paused.USER.key());
            save(row);
        }
    }

    /** Sends what has waited meanwhile, and what comes; on behalf of this user, who may see it. */
    public void resume(UUID id, CurrentUser who) {
        WebhookRecord row = locked(id, who);
        row.setPaused(null);
        row.setFailures(0);
        row.setFailingSince(null);
        row.setTryAt(null);
        row.setUserId(Objects.requireNonNull(who.id()));
        save(row);
        deliveries.sendNow(id, moments.now());
        waking.whenCommitted(id);
    }

    /** With its secret and its log. */
    public void remove(UUID id, CurrentUser who) {
        locked(id, who).delete();
        if (!db.fetchExists(WEBHOOK)) {
            feed.leave();
        }
    }

    /** The row as senders see it. */
    WebhookRecord row(UUID id, CurrentUser who) {
        administers(who);
        return db.selectFrom(WEBHOOK).where(WEBHOOK.ID.eq(id)).fetchOptional().orElseThrow(() -> new NotFound(id));
    }

    private WebhookRecord locked(UUID id, CurrentUser who) {
        administers(who);
        return db.selectFrom(WEBHOOK)
                .where(WEBHOOK.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound(id));
    }

    private void save(WebhookRecord row) {
        db.update(WEBHOOK).set(row).where(WEBHOOK.ID.eq(row.getId())).execute();
    }

    private static void fill(WebhookRecord row, WebhookDraft draft) {
        row.setName(draft.name());
        row.setAddress(draft.address().uri().toString());
        row.setKinds(draft.kindsStored());
        row.setEvents(draft.eventsStored());
    }

    private static void administers(CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), "webhooks");
    }

    private static Webhook toWebhook(WebhookRecord row) {
        Instant old = row.getOldSecret() == null ? null : row.getOldSecretUntil();
        return new Webhook(
                row.getId(),
                row.getUserId(),
                row.getName(),
                row.getAddress(),
                List.of(row.getKinds()),
                Arrays.stream(row.getEvents()).map(HookEvent::of).toList(),
                row.getPaused() == null ? null : Paused.of(row.getPaused()),
                row.getFailingSince(),
                old,
                row.getVersion());
    }
}
