package rapport.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.exchange.tables.Webhook.WEBHOOK;
import static schema.exchange.tables.WebhookDelivery.WEBHOOK_DELIVERY;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.TestDatabase;
import rapport.access.SignedInUser;
import rapport.exchange.delivering.HookEvent;
import rapport.exchange.delivering.WebhookDraft;
import rapport.exchange.delivering.Webhooks;
import rapport.platform.egress.Destination;

@RapportTest
class WebhookPagesTest {

    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{43}=");
    private static final String GOOD = "http://" + TestDatabase.RECEIVERS + ":9/hook";

    @Autowired
    MockMvcTester http;

    @Autowired
    Webhooks webhooks;

    @Autowired
    DSLContext db;

    private MvcTestResult add(String address, SignedInUser who) {
        return http.post()
                .uri("/settings/webhooks")
                .param("name", "Warehouse")
                .param("address", address)
                .param("kinds", "order", "deal")
                .param("events", "created")
                .with(as(who))
                .exchange();
    }

    private UUID some() {
        return webhooks.add(
                        new WebhookDraft(
                                "Warehouse",
                                Destination.parse(GOOD).orElseThrow(),
                                List.of("order"),
                                List.of(HookEvent.CREATED)),
                        amina)
                .webhook()
                .id();
    }

    private MvcTestResult post(String path, SignedInUser who) {
        return http.post().uri(path).with(as(who)).exchange();
    }

    @Test
    void the_secret_is_shown_once_and_stands_nowhere_in_the_database() throws IOException {
        String page = add(GOOD, amina).getResponse().getContentAsString();
        Matcher secret = SECRET.matcher(page.replace("&#43;", "+").replace("&#61;", "="));
        assertThat(secret.find()).isTrue();

        var row = db.selectFrom(WEBHOOK).fetchSingle();
        assertThat(new String(row.getSecret(), StandardCharsets.ISO_8859_1)).doesNotContain(secret.group());
        assertThat(row.getSecret()).hasSizeGreaterThan(32);
        assertThat(http.get().uri("/settings/webhooks/" + row.getId()).with(as(amina)))
                .hasStatusOk()
                .bodyText()
                .contains("Warehouse")
                .doesNotContain("whsec_");
        assertThat(http.get().uri("/settings/webhooks").with(as(amina)))
                .hasStatusOk()
                .bodyText()
                .contains("Warehouse", GOOD)
                .doesNotContain("whsec_");
    }

    @Test
    void an_address_that_leads_inside_is_not_saved() {
        for (String evil : List.of(
                "http://127.0.0.1:8080/",
                "http://localhost/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/",
                "http://a@" + TestDatabase.RECEIVERS + "/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "")) {
            assertThat(add(evil, amina)).as(evil).hasStatus(422).bodyText().contains("Warehouse");
        }

        assertThat(db.fetchCount(WEBHOOK)).isZero();
    }

    @Test
    void the_test_button_reaches_nothing_inside() throws IOException {
        UUID id = some();
        AtomicInteger came = new AtomicInteger();
        try (ServerSocket inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var socket = inside.accept()) {
                    came.incrementAndGet();
                } catch (IOException e) {
                    // Nobody came.
                }
            });
            // As if the name had led elsewhere when it was saved.
            db.update(WEBHOOK)
                    .set(WEBHOOK.ADDRESS, "http://127.0.0.1:" + inside.getLocalPort() + "/")
                    .where(WEBHOOK.ID.eq(id))
                    .execute();

            assertThat(post("/settings/webhooks/" + id + "/trial", amina))
                    .hasStatus(422)
                    .bodyText()
                    .contains("egress-allow");
        }
        assertThat(came).hasValue(0);
    }

    @Test
    void bruno_cannot_see_or_change_any_and_nothing_changes() {
        UUID id = some();
        var before = db.selectFrom(WEBHOOK).fetch();
        String path = "/settings/webhooks/" + id;

        assertThat(http.get().uri("/settings/webhooks").with(as(bruno))).hasStatus(404);
        assertThat(http.get().uri(path).with(as(bruno))).hasStatus(404);
        assertThat(add(GOOD, bruno)).hasStatus(404);
        assertThat(add("http://127.0.0.1/", bruno)).hasStatus(404);
        for (String action : List.of(
                "",
                "/trial",
                "/pause",
                "/resumption",
                "/secret",
                "/deletion",
                "/redelivery",
                "/deliveries/" + id + "/redelivery")) {
            assertThat(post(path + action, bruno)).as(action).hasStatus(404);
        }

        assertThat(db.selectFrom(WEBHOOK).fetch()).isEqualTo(before);
        assertThat(db.fetchCount(WEBHOOK_DELIVERY)).isZero();
    }

    @Test
    void what_somebody_else_has_saved_meanwhile_is_shown_beside_what_was_typed() {
        UUID id = some();
        assertThat(change(id, "Depot", 0)).hasStatus(303);

        assertThat(change(id, "Store", 0)).hasStatus(409).bodyText().contains("Depot", "Store");
        assertThat(webhooks.get(id, amina).name()).isEqualTo("Depot");
    }

    private MvcTestResult change(UUID id, String name, int version) {
        return http.post()
                .uri("/settings/webhooks/" + id)
                .param("name", name)
                .param("address", GOOD)
                .param("kinds", "order")
                .param("events", "created", "deleted")
                .param("version", Integer.toString(version))
                .with(as(amina))
                .exchange();
    }

    @Test
    void it_is_paused_goes_on_and_goes() {
        UUID id = some();
        String path = "/settings/webhooks/" + id;

        assertThat(post(path + "/pause", amina)).hasStatus(303);
        assertThat(webhooks.get(id, amina).paused()).isNotNull();
        assertThat(http.get().uri(path).with(as(amina))).bodyText().contains("Resume");
        assertThat(post(path + "/resumption", amina)).hasStatus(303);
        assertThat(webhooks.get(id, amina).paused()).isNull();
        assertThat(post(path + "/secret", amina)).hasStatusOk().bodyText().contains("whsec_");
        assertThat(post(path + "/deletion", amina)).hasStatus(303);
        assertThat(http.get().uri(path).with(as(amina))).hasStatus(404);
    }
}
