package rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.email;
import static schema.access.tables.User.USER;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.Cast;
import rapport.RunningServer;
import rapport.platform.home.MachineSetting;

/** Links by mail, over HTTP, with the mails as they arrive. */
class PasswordResetTest {

    private static final long PATIENCE = 60_000;
    private static final Pattern LINK = Pattern.compile("(https?://[^\\s/]+)(/invitation/[\\w-]{43})");
    private static final String NEW_PASSWORD = "four kind red owls";

    private static GreenMail mails;
    private static RunningServer rapport;
    private static DSLContext db;

    @BeforeAll
    static void start() {
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mails.start();
        rapport = RunningServer.start(Map.of(
                MachineSetting.MAIL_HOST, "127.0.0.1",
                MachineSetting.MAIL_PORT, String.valueOf(mails.getSmtp().getPort()),
                MachineSetting.MAIL_TLS, "none",
                MachineSetting.MAIL_FROM, "rapport@rapport.example",
                MachineSetting.BASE_URL, "http://crm.rapport.example/"));
        db = rapport.get(DSLContext.class);
    }

    @AfterAll
    static void stop() {
        rapport.close();
        mails.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        mails.purgeEmailFromAllMailboxes();
    }

    @Test
    void whoever_has_forgotten_their_password_sets_a_new_one_by_a_link() throws Exception {
        Caller working = Caller.signedIn(bruno, rapport.address());
        Caller caller = new Caller(rapport.address());
        assertThat(ask(caller, email(bruno)).statusCode()).isEqualTo(303);

        MimeMessage mail = mail(bruno);
        assertThat(mail.getSubject()).contains("new password");
        Matcher link = link(mail);
        assertThat(link.group(1)).isEqualTo("http://crm.rapport.example");
        String path = link.group(2);
        assertThat(caller.get(path).body()).contains("Set a new password", email(bruno));
        assertThat(working.get("/profile").statusCode()).isEqualTo(200);

        assertThat(caller.post(path, path, Map.of("password", NEW_PASSWORD)).statusCode())
                .isEqualTo(303);
        assertThat(working.get("/profile").statusCode()).isEqualTo(303);
        assertThat(caller.get(path).statusCode()).isEqualTo(404);
        assertThat(signInStatus(email(bruno), NEW_PASSWORD)).isEqualTo(303);
        assertThat(signInStatus(email(bruno), Cast.PASSWORD)).isEqualTo(422);
    }

    @Test
    void every_address_is_answered_the_same_and_only_a_user_gets_a_mail() throws Exception {
        db.update(USER).set(USER.ENABLED, false).where(USER.ID.eq(carol.id())).execute();
        try {
            HttpResponse<String> known = ask(new Caller(rapport.address()), email(amina));
            for (String address : new String[] {
                "nobody@rapport.example", email(carol), "no address at all", "x@y.example\r\nBcc: all@rapport.example"
            }) {
                HttpResponse<String> unknown = ask(new Caller(rapport.address()), address);
                assertThat(unknown.statusCode()).as(address).isEqualTo(known.statusCode());
                assertThat(unknown.headers().firstValue("Location"))
                        .isEqualTo(known.headers().firstValue("Location"));
                assertThat(unknown.body()).isEqualTo(known.body());
            }
            assertThat(mails.waitForIncomingEmail(PATIENCE, 1)).isTrue();
            Thread.sleep(1_500);
            assertThat(mails.getReceivedMessages()).hasSize(1);
            assertThat(mails.getReceivedMessages()[0].getAllRecipients()[0]).hasToString(email(amina));
        } finally {
            db.update(USER)
                    .set(USER.ENABLED, true)
                    .where(USER.ID.eq(carol.id()))
                    .execute();
        }
    }

    /** CVE-2024-24818, CVE-2024-36419, CVE-2018-14887: the link led to whatever host the request had named. */
    @Test
    void whatever_host_a_request_names_links_lead_to_the_configured_one() throws Exception {
        Caller caller = new Caller(rapport.address());
        assertThat(caller.postAs("evil.example", "/sign-in/forgotten", Map.of("email", email(carol))))
                .startsWith("HTTP/1.1 303");

        MimeMessage mail = mail(carol);
        assertThat(mail.getContent().toString())
                .contains("http://crm.rapport.example/")
                .doesNotContain("evil");
        assertThat(link(mail).group(1)).isEqualTo("http://crm.rapport.example");
    }

    @Test
    void an_invitation_goes_to_whom_it_invites_and_is_shown_to_nobody_else() throws Exception {
        Caller administrator = Caller.signedIn(amina, rapport.address());
        HttpResponse<String> answer = administrator.post(
                "/settings/users",
                "/settings/users",
                Map.of("name", "Dora", "email", "dora@rapport.example", "role", "member"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(administrator.get("/settings/users").body())
                .contains("dora@rapport.example gets a mail")
                .doesNotContain("/invitation/");
        assertThat(mails.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("dora@rapport.example");
        assertThat(mail.getContent().toString()).contains("Hello Dora", "within 7 days");
        assertThat(new Caller(rapport.address()).get(link(mail).group(2)).body())
                .contains("Welcome to Rapport");

        mails.purgeEmailFromAllMailboxes();
        ask(new Caller(rapport.address()), "dora@rapport.example");
        Thread.sleep(1_500);
        assertThat(mails.getReceivedMessages())
                .as("the invitation stays the one link of somebody without a password")
                .isEmpty();
    }

    @Test
    void whoever_asks_too_often_is_not_heard_and_fills_no_mail_box() throws Exception {
        Caller caller = new Caller(rapport.address());
        for (int i = 0; i < 10; i++) {
            assertThat(ask(caller, "often@rapport.example").statusCode()).isEqualTo(303);
        }
        HttpResponse<String> answer = ask(caller, "often@rapport.example");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("often@rapport.example", "Too many tries");
    }

    private static HttpResponse<String> ask(Caller caller, String address) {
        return caller.post("/sign-in/forgotten", "/sign-in/forgotten", Map.of("email", address));
    }

    private static int signInStatus(String email, String password) {
        return new Caller(rapport.address())
                .post("/sign-in", "/sign-in", Map.of("email", email, "password", password))
                .statusCode();
    }

    private static MimeMessage mail(SignedInUser to) throws Exception {
        assertThat(mails.waitForIncomingEmail(PATIENCE, 1)).isTrue();
        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString(email(to));
        return mail;
    }

    private static Matcher link(MimeMessage mail) throws IOException, jakarta.mail.MessagingException {
        Matcher link = LINK.matcher(mail.getContent().toString());
        assertThat(link.find()).isTrue();
        return link;
    }
}
