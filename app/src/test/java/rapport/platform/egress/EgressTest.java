package rapport.platform.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.platform.egress.Listener.saying;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rapport.platform.egress.Reply.Answered;
import rapport.platform.egress.Reply.Failed;
import rapport.platform.egress.Reply.Reason;

/**
 * HAZARDS A5, each of which reached inside from a server like ours:
 *
 * <table>
 * <caption>What happened to others</caption>
 * <tr><td>CVE-2026-38527, krayin#2584<td>a webhook to 169.254.169.254
 * <tr><td>CVE-2023-46736, then CVE-2026-33534<td>an image by its address; the fix was passed by 0x7f000001, 0177.1, 2130706433
 * <tr><td>CVE-2026-69137<td>the button that tests a connection
 * <tr><td>CVE-2026-9557, CVE-2022-25777<td>an address within something else that is fetched
 * <tr><td>CordysCRM#2686, #2688<td>an address cut out of another field
 * </table>
 */
@Timeout(120)
class EgressTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

    /** As bad as can be: every name leads to this machine. */
    private static InetAddress[] badly(String host) throws UnknownHostException {
        boolean literal = host.contains(":") || host.matches("[0-9.]+");
        return literal ? InetAddress.getAllByName(host) : new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
    }

    private static Egress egress(String allowed) {
        return new Egress(EgressTest::badly, Allowed.of(allowed), PATIENCE);
    }

    private static Optional<Reply> send(Egress egress, String address) {
        return Destination.parse(address).map(to -> egress.send(parcel(to)));
    }

    private static Parcel parcel(Destination to) {
        return new Parcel(to, Map.of("x-of", "test"), "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void no_spelling_of_an_internal_address_connects() throws IOException {
        try (Listener inside = Listener.at("127.0.0.1", 0, saying(OK))) {
            Egress egress = egress("");
            List<String> spellings = Spellings.all(inside.port());
            assertThat(spellings).doesNotHaveDuplicates().hasSizeGreaterThan(200);

            for (String spelling : spellings) {
                Optional<Reply> reply = send(egress, spelling);
                reply.ifPresent(came -> assertThat(came)
                        .as(spelling)
                        .matches(it -> it instanceof Failed(Reason reason, Duration _)
                                && (reason == Reason.INTERNAL || reason == Reason.UNKNOWN_NAME)));
                Destination.parse(spelling)
                        .ifPresent(to ->
                                assertThat(egress.objection(to)).as(spelling).isPresent());
            }

            assertThat(inside.connections).hasValue(0);
        }
    }

    @Test
    void many_of_these_spellings_would_connect_if_they_were_allowed_to() throws IOException {
        try (Listener inside = Listener.at("127.0.0.1", 0, saying(OK))) {
            Egress egress = egress("127.0.0.0/8");

            Spellings.all(inside.port()).stream()
                    .filter(spelling -> spelling.startsWith("http:"))
                    .forEach(spelling -> send(egress, spelling));

            assertThat(inside.connections).hasValueGreaterThan(20);
        }
    }

    @Test
    void addresses_out_there_are_public_and_those_of_this_machine_are_not() {
        assertThat(List.of(
                        "1.1.1.1",
                        "9.9.9.9",
                        "172.15.0.1",
                        "172.32.0.1",
                        "100.128.0.1",
                        "198.20.0.1",
                        "2606:4700::1",
                        "64:ff9b::101:101",
                        "2002:101:101::1"))
                .allMatch(address -> PublicInternet.has(InetAddress.ofLiteral(address)));
        assertThat(PublicInternet.has(InetAddress.getLoopbackAddress())).isFalse();
    }

    @Test
    void a_name_that_leads_elsewhere_the_second_time_gains_nothing() throws IOException {
        try (Listener allowed = Listener.at("127.0.0.2", 0, saying(OK));
                Listener inside = Listener.at("127.0.0.1", allowed.port(), saying(OK))) {
            Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.2", "127.0.0.1", "127.0.0.1"));
            Egress egress = new Egress(
                    host -> new InetAddress[] {InetAddress.ofLiteral(answers.removeFirst())},
                    Allowed.of("127.0.0.2"),
                    PATIENCE);
            String address = "http://rebinding.example:" + allowed.port() + "/";

            assertThat(send(egress, address)).get().isInstanceOf(Answered.class);
            assertThat(answers).as("asked once").hasSize(2);
            assertThat(allowed.lines).contains("Host: rebinding.example:" + allowed.port());

            assertThat(send(egress, address))
                    .get()
                    .extracting(reply -> ((Failed) reply).reason())
                    .isEqualTo(Reason.INTERNAL);
            assertThat(inside.connections).hasValue(0);
        }
    }

    @Test
    void one_internal_address_among_public_ones_refuses_them_all() {
        Egress egress = new Egress(
                host -> new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1")},
                Allowed.of(""),
                PATIENCE);

        assertThat(egress.objection(Destination.parse("https://mixed.example/").orElseThrow()))
                .contains(Reason.INTERNAL);
    }

    @Test
    void a_redirect_is_told_and_not_followed() throws IOException {
        try (Listener inside = Listener.at("127.0.0.1", 0, saying(OK));
                Listener door = Listener.at(
                        "127.0.0.2",
                        0,
                        saying("HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:" + inside.port()
                                + "/\r\nContent-Length: 0\r\n\r\n"))) {
            Optional<Reply> reply = send(egress("127.0.0.2, 127.0.0.1"), "http://127.0.0.2:" + door.port() + "/");

            assertThat(reply).get().isInstanceOfSatisfying(Answered.class, answered -> {
                assertThat(answered.status()).isEqualTo(307);
                assertThat(answered.isSuccess()).isFalse();
            });
            assertThat(inside.connections).hasValue(0);
        }
    }

    @Test
    void a_host_that_is_allowed_by_its_name_is_reached_wherever_it_is() throws IOException {
        try (Listener inside = Listener.at("127.0.0.1", 0, saying(OK))) {
            Egress egress = egress("Hooks.intern.example");

            assertThat(send(egress, "http://hooks.INTERN.example:" + inside.port() + "/a"))
                    .get()
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.body()).isEqualTo("ok"));
            assertThat(inside.lines).contains("POST /a HTTP/1.1", "x-of: test");
            assertThat(send(egress, "http://other.intern.example:" + inside.port() + "/a"))
                    .get()
                    .isInstanceOf(Failed.class);
        }
    }

    @Test
    void no_proxy_of_the_machine_is_used() throws IOException {
        try (Listener inside = Listener.at("127.0.0.1", 0, saying(OK));
                Listener proxy = Listener.at("127.0.0.1", 0, saying(OK))) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", Integer.toString(proxy.port()));
            System.setProperty("http.nonProxyHosts", "");
            try {
                send(egress("127.0.0.1"), "http://127.0.0.1:" + inside.port() + "/");
            } finally {
                List.of("http.proxyHost", "http.proxyPort", "http.nonProxyHosts")
                        .forEach(System::clearProperty);
            }

            assertThat(inside.connections).hasValue(1);
            assertThat(proxy.connections).hasValue(0);
        }
    }

    @Test
    void nobody_keeps_us_longer_than_we_wait() throws IOException {
        Listener.Manner silent = socket -> Thread.sleep(Duration.ofSeconds(30));
        Listener.Manner dripping = socket -> {
            saying("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n").answer(socket);
            for (int i = 0; i < 100; i++) {
                Thread.sleep(200);
                socket.getOutputStream().write('a');
            }
        };
        for (Listener.Manner manner : List.of(silent, dripping)) {
            try (Listener slow = Listener.at("127.0.0.1", 0, manner)) {
                assertThat(send(egress("127.0.0.1"), "http://127.0.0.1:" + slow.port() + "/"))
                        .get()
                        .isInstanceOfSatisfying(Failed.class, failed -> {
                            assertThat(failed.reason()).isEqualTo(Reason.TOO_SLOW);
                            assertThat(failed.took()).isLessThan(PATIENCE.multipliedBy(3));
                        });
            }
        }
    }

    @Test
    void of_a_long_answer_the_beginning_is_read() throws IOException {
        String much = "HTTP/1.1 500 No\r\n\r\n" + "a".repeat(5_000_000);
        try (Listener inside = Listener.at("127.0.0.1", 0, saying(much))) {
            assertThat(send(egress("127.0.0.1"), "http://127.0.0.1:" + inside.port() + "/"))
                    .get()
                    .isInstanceOfSatisfying(Answered.class, answered -> {
                        assertThat(answered.status()).isEqualTo(500);
                        assertThat(answered.body()).hasSize(Egress.MOST_BYTES);
                    });
        }
    }

    @Test
    void what_is_no_answer_is_a_failure() throws IOException {
        try (Listener odd = Listener.at("127.0.0.1", 0, saying("hello\r\n\r\n"));
                Listener shut = Listener.at("127.0.0.1", 0, socket -> {})) {
            assertThat(send(egress("127.0.0.1"), "http://127.0.0.1:" + odd.port() + "/"))
                    .get()
                    .isInstanceOf(Failed.class);
            assertThat(send(egress("127.0.0.1"), "http://127.0.0.1:" + shut.port() + "/"))
                    .get()
                    .isInstanceOf(Failed.class);
        }
    }
}
