package rapport.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.TestDatabase;
import rapport.platform.errors.Unusable;
import rapport.platform.home.Finding;
import rapport.platform.home.MachineSetting;
import rapport.platform.mail.NewMail;

class MailServerTest {

    private static final OutgoingMessage MAIL = new OutgoingMessage(
            new UUID(0, 1),
            1,
            "<one@rapport.example>",
            "ines@example.com",
            "Grüße",
            "Zeile eins\n.\nZeile drei\n",
            Instant.parse("2026-12-01T10:00:00Z"),
            Instant.parse("2026-12-02T10:00:00Z"));

    @Test
    void a_mail_arrives_as_it_was_written() throws Exception {
        GreenMail server = server("smtp");
        try {
            assertThat(new MailServer(account(server.getSmtp().getPort(), "none", Map.of())).deliver(MAIL))
                    .isEqualTo(new Delivery.Sent());

            var got = server.getReceivedMessages()[0];
            assertThat(got.getHeader("Message-ID")).containsExactly("<one@rapport.example>");
            assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(got.getSubject()).isEqualTo("Grüße");
            assertThat(got.getFrom()).extracting(Object::toString).containsExactly("rapport@rapport.example");
            assertThat(got.getContent().toString().replace("\r\n", "\n"))
                    .isEqualTo(MAIL.text().strip());
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_knows_no_encryption_hears_neither_password_nor_mail() {
        try (SmtpStub server = new SmtpStub("250 fine")) {
            SmtpAccount account = account(
                    server.port(),
                    "starttls",
                    Map.of(MachineSetting.MAIL_USER, "rapport", MachineSetting.MAIL_PASSWORD, "sesame"));

            assertThat(new MailServer(account).deliver(MAIL)).isInstanceOf(Delivery.Later.class);

            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void a_server_with_a_certificate_that_nobody_vouches_for_is_sent_nothing() {
        GreenMail server = server("smtps");
        try {
            Delivery delivery = new MailServer(account(server.getSmtps().getPort(), "tls", Map.of())).deliver(MAIL);

            assertThat(delivery).isInstanceOf(Delivery.Later.class);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({"550 no such user here, true", "451 come back later, false"})
    void what_a_server_refuses_for_good_is_not_tried_again(String answer, boolean forGood) {
        try (SmtpStub server = new SmtpStub(answer)) {
            Delivery delivery = new MailServer(account(server.port(), "none", Map.of())).deliver(MAIL);

            assertThat(delivery).isInstanceOf(forGood ? Delivery.Never.class : Delivery.Later.class);
            assertThat(delivery.toString()).contains(answer);
        }
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: all@b.example",
                "a@b.example\nx",
                "a@b.example\r",
                "a\u0000@b.example",
                "a@b.example\u0085"
            })
    void a_second_header_cannot_be_smuggled_in(String header) {
        assertThatThrownBy(() -> new NewMail(header, "s", "t", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewMail("a@b.example", header, "t", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL_TLS, maybe",
        "MAIL_PORT, many",
        "MAIL_FROM, nobody",
        "MAIL_FROM, 'a@b.example, c@d.example'",
        "MAIL_FROM, ''"
    })
    void settings_that_do_not_fit_together_are_said_to(MachineSetting setting, String value) {
        assertThatThrownBy(() -> account(25, "none", Map.of(setting, value)))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining(setting.key());
    }

    @Test
    void the_password_is_shown_nowhere() {
        SmtpAccount account = account(
                25, "none", Map.of(MachineSetting.MAIL_USER, "rapport", MachineSetting.MAIL_PASSWORD, "sesame"));

        assertThat(account.toString()).isEqualTo("127.0.0.1:25 (none)");
    }

    @Test
    void the_examination_says_what_is_wrong_and_no_secret() {
        assertThat(examined(Map.of())).extracting(Finding::fine).containsExactly(true);
        GreenMail server = server("smtp");
        server.setUser("ines@example.com", "rapport", "right");
        try {
            Map<MachineSetting, String> settings = settings(server.getSmtp().getPort(), "none");
            settings.put(MachineSetting.MAIL_USER, "rapport");
            settings.put(MachineSetting.MAIL_PASSWORD, "right");
            assertThat(examined(settings)).extracting(Finding::fine).containsExactly(true, false);
            settings.put(MachineSetting.BASE_URL, "https://crm.example.com");
            assertThat(examined(settings)).extracting(Finding::fine).containsExactly(true, true);

            settings.put(MachineSetting.MAIL_PASSWORD, "sesame");
            assertThat(examined(settings).getFirst().fine()).isFalse();
            assertThat(examined(settings).toString()).contains("mail-password").doesNotContain("sesame");
            settings.put(MachineSetting.MAIL_TLS, "starttls");
            assertThat(examined(settings).getFirst().toString())
                    .contains("mail-tls")
                    .doesNotContain("sesame");
            settings.put(MachineSetting.MAIL_TLS, "maybe");
            assertThat(examined(settings)).extracting(Finding::fine).containsExactly(false);
        } finally {
            server.stop();
        }
    }

    private static List<Finding> examined(Map<MachineSetting, String> settings) {
        return MailExamination.of(TestDatabase.settings(settings));
    }

    private static GreenMail server(String protocol) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        return server;
    }

    private static SmtpAccount account(int port, String tls, Map<MachineSetting, String> others) {
        Map<MachineSetting, String> settings = settings(port, tls);
        settings.putAll(others);
        return SmtpAccount.of(TestDatabase.settings(settings)).orElseThrow();
    }

    private static Map<MachineSetting, String> settings(int port, String tls) {
        Map<MachineSetting, String> settings = new EnumMap<>(MachineSetting.class);
        settings.put(MachineSetting.MAIL_HOST, "127.0.0.1");
        settings.put(MachineSetting.MAIL_PORT, String.valueOf(port));
        settings.put(MachineSetting.MAIL_TLS, tls);
        settings.put(MachineSetting.MAIL_FROM, "rapport@rapport.example");
        return settings;
    }
}
