package rapport.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static schema.mail.tables.Outgoing.OUTGOING;
import static schema.platform.tables.ScheduledTasks.SCHEDULED_TASKS;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.RunningServer;
import rapport.platform.home.MachineSetting;
import rapport.platform.mail.NewMail;
import rapport.platform.mail.OutgoingMail;
import schema.mail.tables.records.OutgoingRecord;

/** From the transaction that causes a mail to the server that takes it, with the scheduler in between. */
class OutboxTest {

    private static final long PATIENCE = 60_000;

    private static GreenMail server;
    private static RunningServer rapport;
    private static DSLContext db;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        rapport = RunningServer.start(Map.of(
                MachineSetting.MAIL_HOST, "127.0.0.1",
                MachineSetting.MAIL_PORT, String.valueOf(server.getSmtp().getPort()),
                MachineSetting.MAIL_TLS, "none",
                MachineSetting.MAIL_FROM, "rapport@rapport.example"));
        db = rapport.get(DSLContext.class);
        transaction = new TransactionTemplate(rapport.get(PlatformTransactionManager.class));
    }

    @AfterAll
    static void stop() {
        rapport.close();
        server.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_mail_is_sent_once_and_what_it_said_is_forgotten() throws Exception {
        UUID id = send("ines@example.com", "Hello");

        assertThat(server.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        waitUntil("sent", id);
        Thread.sleep(500);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Message-ID"))
                .containsExactly("<" + id + "@rapport.example>");
        assertThat(row(id).getText()).isNull();
    }

    @Test
    void what_is_rolled_back_sends_nothing() {
        transaction.executeWithoutResult(status -> {
            rapport.get(OutgoingMail.class).send(mail("ines@example.com", "Never"));
            status.setRollbackOnly();
        });
        send("ines@example.com", "After it");

        assertThat(server.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        assertThat(Arrays.stream(server.getReceivedMessages()).map(OutboxTest::subject))
                .containsExactly("After it");
        assertThat(db.fetchCount(OUTGOING, OUTGOING.SUBJECT.eq("Never"))).isZero();
    }

    @Test
    void of_two_servers_one_sends_it() {
        Outbox outbox = rapport.get(Outbox.class);
        UUID id = unsent();

        assertThat(outbox.claim(id)).isPresent();
        assertThat(outbox.claim(id)).isEmpty();
        assertThat(rapport.get(Postman.class).deliver(id)).isPresent();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mail_whose_server_died_over_it_is_taken_over_and_the_dead_one_says_no_more() {
        Outbox outbox = rapport.get(Outbox.class);
        UUID id = unsent();
        OutgoingMessage first = outbox.claim(id).orElseThrow();
        db.update(OUTGOING)
                .set(OUTGOING.CLAIMED_UNTIL, Instant.now().minusSeconds(1))
                .where(OUTGOING.ID.eq(id))
                .execute();

        OutgoingMessage second = outbox.claim(id).orElseThrow();
        outbox.failed(first, "too late");

        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(row(id).getState()).isEqualTo("sending");
        outbox.sent(second);
        assertThat(row(id).getState()).isEqualTo("sent");
    }

    @Test
    void a_mail_that_is_not_taken_is_tried_again_less_and_less_often_with_the_same_id() {
        Postman postman = rapport.get(Postman.class);
        UUID id = unsent();
        int port = server.getSmtp().getPort();
        server.stop();
        try {
            Instant next = postman.deliver(id).orElseThrow();
            assertThat(Duration.between(Instant.now(), next)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
            next = postman.deliver(id).orElseThrow();
            assertThat(Duration.between(Instant.now(), next)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
            assertThat(row(id).getState()).isEqualTo("waiting");
            assertThat(row(id).getProblem()).isNotEmpty();
        } finally {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
            server.start();
        }

        assertThat(postman.deliver(id)).isEmpty();
        assertThat(row(id).getState()).isEqualTo("sent");
        assertThat(row(id).getAttempts()).isEqualTo(3);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_mail_that_is_of_no_use_any_more_is_not_sent() {
        UUID id = unsent();
        db.update(OUTGOING)
                .set(OUTGOING.UNTIL, Instant.now().minusSeconds(1))
                .where(OUTGOING.ID.eq(id))
                .execute();

        assertThat(rapport.get(Postman.class).deliver(id)).isEmpty();

        assertThat(row(id).getState()).isEqualTo("failed");
        assertThat(row(id).getText()).isNull();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void the_database_does_not_hold_what_a_mail_says_nor_one_of_another_home() {
        UUID id = unsent();
        assertThat(new String(row(id).getText(), ISO_8859_1)).doesNotContain("the text");

        db.update(OUTGOING)
                .set(OUTGOING.TEXT, new byte[40])
                .where(OUTGOING.ID.eq(id))
                .execute();
        assertThat(rapport.get(Postman.class).deliver(id)).isEmpty();
        assertThat(row(id).getState()).isEqualTo("failed");
    }

    /** A mail of which the scheduler knows nothing. */
    private static UUID unsent() {
        return transaction.execute(status -> {
            UUID made = put("ines@example.com", "By hand");
            db.deleteFrom(SCHEDULED_TASKS)
                    .where(SCHEDULED_TASKS.TASK_INSTANCE.eq(made.toString()))
                    .execute();
            return made;
        });
    }

    private static UUID send(String to, String subject) {
        return transaction.execute(status -> put(to, subject));
    }

    private static UUID put(String to, String subject) {
        List<UUID> before = ids();
        rapport.get(OutgoingMail.class).send(mail(to, subject));
        return ids().stream().filter(id -> !before.contains(id)).findAny().orElseThrow();
    }

    private static List<UUID> ids() {
        return db.select(OUTGOING.ID).from(OUTGOING).fetch(OUTGOING.ID);
    }

    private static NewMail mail(String to, String subject) {
        return new NewMail(to, subject, "the text\n", Instant.now().plus(Duration.ofHours(1)));
    }

    private static OutgoingRecord row(UUID id) {
        return db.selectFrom(OUTGOING).where(OUTGOING.ID.eq(id)).fetchSingle();
    }

    private static void waitUntil(String state, UUID id) throws InterruptedException {
        Instant until = Instant.now().plusMillis(PATIENCE);
        while (!row(id).getState().equals(state)) {
            assertThat(Instant.now()).as(row(id).toString()).isBefore(until);
            Thread.sleep(50);
        }
    }

    private static String subject(Message message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
