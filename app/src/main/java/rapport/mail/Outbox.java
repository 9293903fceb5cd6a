package rapport.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static schema.mail.tables.Outgoing.OUTGOING;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.home.MachineSettings;
import rapport.platform.home.Seal;
import rapport.platform.ids.Ids;
import rapport.platform.mail.NewMail;
import rapport.platform.mail.OutgoingMail;
import rapport.platform.time.Moments;
import schema.mail.tables.records.OutgoingRecord;

/**
 * The mails on their way. What they say is sealed until they are sent, and then forgotten: links in them let somebody in. Each is
 * claimed before it is sent, so that of two servers one sends it.
 */
@Repository
@Transactional
class Outbox implements OutgoingMail {

    /** How long a try may take; after that its server is taken for dead. */
    static final Duration CLAIM = Duration.ofMinutes(3);

    private static final Duration KEPT = Duration.ofDays(30);

    private final DSLContext db;
    private final Optional<SmtpAccount> account;
    private final Seal seal;
    private final SchedulerClient scheduler;
    private final ApplicationEventPublisher events;
    private final Moments moments;

    // The scheduler wants to know its tasks first, and they need the outbox.
    Outbox(
            DSLContext db,
            MachineSettings settings,
            Seal seal,
            @Lazy SchedulerClient scheduler,
            ApplicationEventPublisher events,
            Moments moments) {
        this.db = db;
        this.account = SmtpAccount.of(settings);
        this.seal = seal;
        this.scheduler = scheduler;
        this.events = events;
        this.moments = moments;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isSet() {
        return account.isPresent();
    }

    @Override
    public void send(NewMail mail) {
        SmtpAccount from = account.orElseThrow(() -> new IllegalStateException("there is no mail server"));
        UUID id = Ids.next();
        db.insertInto(OUTGOING)
                .set(OUTGOING.ID, id)
                .set(OUTGOING.RECIPIENT, mail.to())
                .set(OUTGOING.SUBJECT, mail.subject())
                .set(OUTGOING.TEXT, seal.close(mail.text().getBytes(UTF_8), purpose(id)))
                .set(OUTGOING.MESSAGE_ID, "<" + id + "@" + from.domain() + ">")
                .set(OUTGOING.CREATED_AT, moments.now())
                .set(OUTGOING.UNTIL, mail.until())
                .execute();
        scheduler.scheduleIfNotExists(MailTask.TASK.instance(id.toString()).scheduledTo(moments.now()));
        events.publishEvent(new MailAdded(id));
    }

    /** Takes a mail to send it now; empty when it is over, or another server is about it. */
    Optional<OutgoingMessage> claim(UUID id) {
        Instant now = moments.now();
        return db.update(OUTGOING)
                .set(OUTGOING.STATE, "sending")
                .set(OUTGOING.ATTEMPTS, OUTGOING.ATTEMPTS.plus(1))
                .set(OUTGOING.CLAIMED_UNTIL, now.plus(CLAIM))
                .where(OUTGOING.ID.eq(id))
                .and(OUTGOING.STATE
                        .eq("waiting")
                        .or(OUTGOING.STATE.eq("sending").and(OUTGOING.CLAIMED_UNTIL.lt(now))))
                .returning()
                .fetchOptional()
                .flatMap(this::opened);
    }

    private Optional<OutgoingMessage> opened(OutgoingRecord row) {
        Optional<byte[]> text = seal.open(row.getText(), purpose(row.getId()));
        if (text.isEmpty()) {
            end(
                    row.getId(),
                    row.getAttempts(),
                    "failed",
                    "It was sealed with another key than secret.key in the home folder.");
        }
        return text.map(bytes -> new OutgoingMessage(
                row.getId(),
                row.getAttempts(),
                row.getMessageId(),
                row.getRecipient(),
                row.getSubject(),
                new String(bytes, UTF_8),
                row.getCreatedAt(),
                row.getUntil()));
    }

    boolean isOver(UUID id) {
        return !db.fetchExists(OUTGOING, OUTGOING.ID.eq(id).and(OUTGOING.STATE.in("waiting", "sending")));
    }

    void sent(OutgoingMessage mail) {
        end(mail.id(), mail.attempt(), "sent", null);
    }

    void failed(OutgoingMessage mail, String problem) {
        end(mail.id(), mail.attempt(), "failed", problem);
    }

    void later(OutgoingMessage mail, String problem) {
        db.update(OUTGOING)
                .set(OUTGOING.STATE, "waiting")
                .set(OUTGOING.PROBLEM, problem)
                .where(OUTGOING.ID.eq(mail.id()))
                .and(OUTGOING.ATTEMPTS.eq(mail.attempt()))
                .execute();
    }

    private void end(UUID id, int attempt, String state, @Nullable String problem) {
        db.update(OUTGOING)
                .set(OUTGOING.STATE, state)
                .set(OUTGOING.PROBLEM, problem)
                .setNull(OUTGOING.TEXT)
                .set(OUTGOING.ENDED_AT, moments.now())
                .where(OUTGOING.ID.eq(id))
                .and(OUTGOING.ATTEMPTS.eq(attempt))
                .execute();
    }

    void forgetOld() {
        db.deleteFrom(OUTGOING)
                .where(OUTGOING.ENDED_AT.lt(moments.now().minus(KEPT)))
                .execute();
    }

    private static String purpose(UUID id) {
        return "mail " + id;
    }
}
