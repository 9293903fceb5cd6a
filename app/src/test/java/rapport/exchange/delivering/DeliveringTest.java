package rapport.exchange.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rapport.Cast.amina;
import static schema.access.tables.User.USER;
import static schema.directory.tables.Party.PARTY;
import static schema.exchange.tables.Webhook.WEBHOOK;
import static schema.exchange.tables.WebhookDelivery.WEBHOOK_DELIVERY;
import static schema.platform.tables.Change.CHANGE;
import static schema.platform.tables.ChangeReader.CHANGE_READER;
import static schema.work.tables.Notice.NOTICE;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.FreshDatabaseTest;
import rapport.access.UserRole;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.exchange.delivering.Receiver.Message;
import rapport.exchange.delivering.Webhooks.WithSecret;
import rapport.interactions.Known;
import rapport.platform.changes.Changes;
import rapport.platform.egress.Destination;
import rapport.platform.egress.Reply;
import rapport.platform.time.Moments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HAZARDS B: what others lost when a receiver was slow, down or away, is delivered here, in the order of each record. */
@FreshDatabaseTest
@Import(TimeMachine.Built.class)
@Timeout(900)
class DeliveringTest {

    private static final int EVENTS = Boolean.getBoolean("rapport.full") ? 10_000 : 1_000;
    private static final int ROUNDS = 10;

    @Autowired
    Webhooks webhooks;

    @Autowired
    HookFeed feed;

    @Autowired
    RecordReadings readings;

    @Autowired
    Sending sending;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveryLog log;

    @Autowired
    OldDeliveries old;

    @Autowired
    Trial trial;

    @Autowired
    Organisations organisations;

    @Autowired
    Changes changes;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Moments moments;

    @Autowired
    TimeMachine time;

    @Autowired
    JsonMapper json;

    Receiver receiver;
    WithSecret hook;

    @BeforeEach
    void somebodyListens() throws IOException {
        receiver = new Receiver();
        hook = webhooks.add(draft(receiver.address()), amina);
    }

    @AfterEach
    void nobodyListens() {
        receiver.close();
    }

    private static WebhookDraft draft(String address) {
        return new WebhookDraft(
                "Ours", Destination.parse(address).orElseThrow(), List.of("party"), List.of(HookEvent.values()));
    }

    private void change(PartyId party, String name) {
        transaction.executeWithoutResult(status -> {
            db.update(PARTY).set(PARTY.NAME, name).where(PARTY.ID.eq(party)).execute();
            changes.record("party", party.value(), party.value());
        });
    }

    private void remove(PartyId party) {
        transaction.executeWithoutResult(status -> {
            db.deleteFrom(PARTY).where(PARTY.ID.eq(party)).execute();
            changes.record("party", party.value(), party.value());
        });
    }

    private void work() {
        feed.run();
        sending.send(hook.webhook().id(), () -> false);
    }

    private int inState(String state) {
        return db.fetchCount(WEBHOOK_DELIVERY, WEBHOOK_DELIVERY.STATE.eq(state));
    }

    private Webhook now() {
        return webhooks.get(hook.webhook().id(), amina);
    }

    private List<String> types() {
        return receiver.taken().stream()
                .map(message -> json.readTree(message.body()).get("type").asString())
                .toList();
    }

    @Test
    void what_becomes_of_a_record_is_told_signed_and_in_order() throws GeneralSecurityException {
        PartyId mill = Known.firm(organisations, "Old Mill");
        feed.run();
        change(mill, "New Mill");
        work();
        remove(mill);
        work();

        assertThat(types()).containsExactly("party.created", "party.changed", "party.deleted");
        JsonNode changed = json.readTree(receiver.messages.get(1).body());
        assertThat(changed.get("data").get("name").asString()).isEqualTo("New Mill");
        assertThat(changed.get("data").get("kind").asString()).isEqualTo("organisation");
        assertThat(changed.get("data").get("id").asString())
                .isEqualTo(mill.value().toString());
        assertThat(changed.get("data").get("role").get(0).asString()).isEqualTo("customer");
        assertThat(Instant.parse(changed.get("timestamp").asString()))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.HOURS));
        for (Message message : receiver.messages) {
            assertThat(message.contentType()).isEqualTo("application/json");
            assertThat(verifies(hook.secret().text(), message)).isTrue();
            assertThat(verifies(HookSecret.make().text(), message)).isFalse();
        }
    }

    private boolean verifies(String secret, Message message) throws GeneralSecurityException {
        return StandardWebhooks.verifies(
                secret, message.id(), message.timestamp(), message.signature(), message.body(), moments.now());
    }

    @Test
    void every_kind_can_be_told_with_all_its_fields() {
        for (String kind : WebhookDraft.KINDS) {
            assertThat(readings.read(kind, List.of(UUID.randomUUID()), amina))
                    .as(kind)
                    .isEmpty();
            assertThat(readings.there(kind, List.of(UUID.randomUUID())))
                    .as(kind)
                    .isEmpty();
        }
    }

    @Test
    void a_record_older_than_the_webhook_was_not_made_when_it_changes() {
        webhooks.remove(hook.webhook().id(), amina);
        PartyId mill = Known.firm(organisations, "Old Mill");
        hook = webhooks.add(draft(receiver.address()), amina);
        change(mill, "New Mill");
        work();

        assertThat(types()).containsExactly("party.changed");
    }

    @Test
    void a_receiver_that_was_down_for_a_day_gets_everything_in_order() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Webhooks: seed " + seed);
        Random random = new Random(seed);
        List<PartyId> firms = new ArrayList<>();
        for (int i = 0; i < EVENTS / ROUNDS; i++) {
            firms.add(Known.firm(organisations, "0"));
        }
        work();
        receiver.kill();
        for (int round = 1; round < ROUNDS; round++) {
            for (PartyId firm : firms) {
                change(firm, Integer.toString(round));
            }
            feed.run();
            // As the server does: it looks again and again at what is due.
            for (int look = 0; look < 16; look++) {
                time.goOn(Duration.ofMinutes(10));
                sending.send(hook.webhook().id(), () -> false);
            }
        }
        assertThat(receiver.taken()).hasSize(EVENTS / ROUNDS);
        assertThat(inState("waiting")).isEqualTo(EVENTS - EVENTS / ROUNDS);
        assertThat(now().failingSince()).isNotNull();
        assertThat(now().paused()).as("a day is no reason to stop").isNull();

        receiver.manner = body -> random.nextInt(10) < 3 ? 500 : 200;
        receiver.start();
        try (ExecutorService servers = Executors.newFixedThreadPool(2)) {
            for (int look = 0; inState("waiting") > 0 && look < 400; look++) {
                time.goOn(Duration.ofMinutes(10));
                List.of(
                                servers.submit(() -> sending.send(hook.webhook().id(), () -> false)),
                                servers.submit(() -> sending.send(hook.webhook().id(), () -> false)))
                        .forEach(DeliveringTest::await);
            }
        }

        assertThat(inState("delivered")).as("seed %d", seed).isEqualTo(EVENTS);
        assertThat(receiver.taken().stream().map(Message::id))
                .as("each once, seed %d", seed)
                .doesNotHaveDuplicates()
                .hasSize(EVENTS)
                .containsExactlyInAnyOrderElementsOf(db.select(WEBHOOK_DELIVERY.ID)
                        .from(WEBHOOK_DELIVERY)
                        .fetch(row -> row.value1().toString()));
        Map<String, List<String>> told = new HashMap<>();
        for (Message message : receiver.messages) {
            assertThat(StandardWebhooks.verifies(
                            hook.secret().text(),
                            message.id(),
                            message.timestamp(),
                            message.signature(),
                            message.body(),
                            Instant.ofEpochSecond(Long.parseLong(message.timestamp()))))
                    .isTrue();
            if (message.taken()) {
                JsonNode data = json.readTree(message.body()).get("data");
                told.computeIfAbsent(data.get("id").asString(), any -> new ArrayList<>())
                        .add(data.get("name").asString());
            }
        }
        assertThat(told).hasSize(firms.size());
        told.values()
                .forEach(names -> assertThat(names)
                        .as("seed %d", seed)
                        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_refused_for_three_days_is_given_up_and_the_next_of_the_record_goes() {
        PartyId poison = Known.firm(organisations, "Poison");
        PartyId fine = Known.firm(organisations, "Fine");
        receiver.manner = body -> body.contains("Poison") ? 400 : 200;
        work();
        change(poison, "Cured");
        for (int hours = 0; hours < 71; hours++) {
            time.goOn(Duration.ofHours(1));
            change(fine, "Fine " + hours);
            work();
            assertThat(inState("given_up")).as("after %d hours", hours).isZero();
        }
        assertThat(receiver.taken()).noneMatch(message -> message.body().contains("Cured"));
        for (int hours = 0; hours < 12; hours++) {
            time.goOn(Duration.ofHours(1));
            change(fine, "Fine again " + hours);
            work();
        }

        assertThat(inState("given_up")).isEqualTo(1);
        assertThat(receiver.taken()).anyMatch(message -> message.body().contains("Cured"));

        receiver.manner = body -> 200;
        assertThat(log.sendGivenUpAgain(hook.webhook().id(), amina)).isEqualTo(1);
        work();
        assertThat(receiver.taken()).anyMatch(message -> message.body().contains("Poison"));
        assertThat(inState("delivered")).isEqualTo(db.fetchCount(WEBHOOK_DELIVERY));
    }

    @Test
    void when_nothing_arrives_for_three_days_it_is_paused_told_and_nothing_is_lost() {
        Known.firm(organisations, "Old Mill");
        receiver.manner = body -> 503;
        for (int hours = 0; hours < 90; hours++) {
            work();
            time.goOn(Duration.ofHours(1));
        }
        int asked = receiver.messages.size();

        assertThat(now().paused()).isEqualTo(Paused.FAILING);
        assertThat(inState("waiting")).isEqualTo(1);
        assertThat(asked).isGreaterThan(10);
        assertThat(db.fetchCount(NOTICE, NOTICE.USER_ID.eq(amina.id()))).isEqualTo(1);
        Known.firm(organisations, "New Mill");
        work();
        assertThat(receiver.messages).hasSize(asked);

        receiver.manner = body -> 200;
        webhooks.resume(hook.webhook().id(), amina);
        work();
        assertThat(inState("delivered")).isEqualTo(2);
    }

    @Test
    void a_receiver_that_is_gone_for_good_is_asked_once() {
        receiver.manner = body -> 410;
        Known.firm(organisations, "Old Mill");
        work();

        assertThat(now().paused()).isEqualTo(Paused.GONE);
        assertThat(receiver.messages).hasSize(1);
    }

    @Test
    void one_that_is_too_slow_is_tried_again() {
        receiver.manner = body -> {
            try {
                Thread.sleep(Duration.ofSeconds(17));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 200;
        };
        Known.firm(organisations, "Old Mill");
        work();
        assertThat(log.page(hook.webhook().id(), null, amina))
                .singleElement()
                .satisfies(line -> assertThat(line.failure()).isEqualTo(Reply.Reason.TOO_SLOW.key()));

        receiver.manner = body -> 200;
        time.goOn(Duration.ofMinutes(1));
        work();
        assertThat(inState("delivered")).isEqualTo(1);
    }

    @Test
    void a_redirect_is_a_failure_and_nobody_goes_there() throws IOException {
        try (Receiver inside = new Receiver()) {
            receiver.redirect = inside.address();
            receiver.manner = body -> 307;
            Known.firm(organisations, "Old Mill");
            work();

            assertThat(receiver.messages).hasSize(1);
            assertThat(inside.messages).isEmpty();
            assertThat(inState("waiting")).isEqualTo(1);
        }
    }

    @Test
    void while_a_secret_is_replaced_both_are_good() throws GeneralSecurityException {
        String first = hook.secret().text();
        String second = webhooks.rotate(hook.webhook().id(), amina).secret().text();
        Known.firm(organisations, "Old Mill");
        work();
        time.goOn(Webhooks.OVERLAP);
        Known.firm(organisations, "New Mill");
        work();

        Message during = receiver.messages.get(0);
        Message after = receiver.messages.get(1);
        assertThat(verifiesThen(first, during)).isTrue();
        assertThat(verifiesThen(second, during)).isTrue();
        assertThat(verifiesThen(first, after)).isFalse();
        assertThat(verifiesThen(second, after)).isTrue();
    }

    private static boolean verifiesThen(String secret, Message message) throws GeneralSecurityException {
        Instant then = Instant.ofEpochSecond(Long.parseLong(message.timestamp()));
        return StandardWebhooks.verifies(
                secret, message.id(), message.timestamp(), message.signature(), message.body(), then);
    }

    @Test
    void a_server_that_died_while_sending_is_followed_by_another_under_the_same_id() {
        Known.firm(organisations, "Old Mill");
        feed.run();
        UUID taken = deliveries
                .claim(hook.webhook().id())
                .orElseThrow()
                .deliveries()
                .getFirst()
                .getId();
        sending.send(hook.webhook().id(), () -> false);
        assertThat(receiver.messages).as("somebody has it").isEmpty();

        time.goOn(Duration.ofMinutes(3));
        sending.send(hook.webhook().id(), () -> false);
        assertThat(receiver.messages).extracting(Message::id).containsExactly(taken.toString());
    }

    @Test
    void nothing_is_told_on_behalf_of_somebody_who_administers_no_more() {
        db.update(USER)
                .set(USER.ROLE, UserRole.MEMBER)
                .where(USER.ID.eq(amina.id()))
                .execute();
        Known.firm(organisations, "Old Mill");
        work();

        assertThat(db.select(WEBHOOK.PAUSED).from(WEBHOOK).fetchSingle().value1())
                .isEqualTo("owner");
        assertThat(receiver.messages).isEmpty();
        assertThat(db.fetchCount(WEBHOOK_DELIVERY)).isZero();
    }

    @Test
    void without_webhooks_changes_are_kept_for_nobody() {
        assertThat(db.fetchExists(CHANGE_READER, CHANGE_READER.NAME.eq("webhooks")))
                .isTrue();
        webhooks.remove(hook.webhook().id(), amina);

        assertThat(db.fetchExists(CHANGE_READER, CHANGE_READER.NAME.eq("webhooks")))
                .isFalse();
        Known.firm(organisations, "Old Mill");
        feed.run();
        assertThat(db.fetchCount(CHANGE)).isPositive();
        assertThat(db.fetchCount(WEBHOOK_DELIVERY)).isZero();
    }

    @Test
    void the_log_is_forgotten_after_two_weeks() {
        Known.firm(organisations, "Old Mill");
        work();
        time.goOn(Duration.ofDays(13));
        old.forget();
        assertThat(db.fetchCount(WEBHOOK_DELIVERY)).isEqualTo(1);
        time.goOn(Duration.ofDays(2));
        old.forget();
        assertThat(db.fetchCount(WEBHOOK_DELIVERY)).isZero();
    }

    @Test
    void a_trial_arrives_at_once_and_is_signed() throws GeneralSecurityException {
        Reply reply = trial.send(hook.webhook().id(), amina);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        answered -> assertThat(answered.status()).isEqualTo(204));
        assertThat(types()).containsExactly("test");
        assertThat(verifies(hook.secret().text(), receiver.messages.getFirst())).isTrue();
    }
}
