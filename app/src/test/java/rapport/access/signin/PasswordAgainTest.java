package rapport.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.PASSWORD;
import static rapport.Cast.amina;
import static rapport.Cast.bruno;
import static rapport.Cast.email;
import static rapport.Cast.formToken;
import static schema.access.tables.Session.SESSION;
import static schema.access.tables.User.USER;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.access.UserRole;
import rapport.access.Users;

/** A session that somebody else has got hold of is not enough for what decides who may come in. */
@RapportTest
class PasswordAgainTest {

    private static final List<String> SENSITIVE = List.of(
            "/settings/users",
            "/settings/users/" + bruno.id() + "/link",
            "/settings/users/" + bruno.id() + "/role",
            "/settings/users/" + bruno.id() + "/disabling",
            "/settings/users/" + bruno.id() + "/enabling");

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Users users;

    Cookie session;
    String address = "127.0.0.1";

    @BeforeEach
    void signedInElevenMinutesAgo() {
        signInElevenMinutesAgo(email(amina));
    }

    private void signInElevenMinutesAgo(String email) {
        MvcTestResult answer = http.post()
                .uri("/sign-in")
                .with(formToken())
                .formField("email", email)
                .formField("password", PASSWORD)
                .exchange();
        String header = answer.getResponse().getHeader("Set-Cookie");
        session = new Cookie("session", header.substring("session=".length(), header.indexOf(';')));
        db.update(SESSION)
                .set(
                        SESSION.ATTRIBUTES,
                        DSL.field(
                                "jsonb_set(attributes, '{sign-in,at}', to_jsonb(now() - interval '11 minutes'))",
                                JSONB.class))
                .where(SESSION.USER_ID.isNotNull())
                .execute();
    }

    @Test
    void everything_about_users_waits_for_the_password() {
        for (String path : SENSITIVE) {
            assertThat(post(path, Map.of("role", "administrator", "version", "0", "name", "D", "email", "d@e.fr")))
                    .as(path)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Is it you, Amina?", "action=\"" + path + "\"")
                    .doesNotContain("/invitation/");
        }
        assertThat(users.find(bruno.id()).orElseThrow().version()).isZero();
    }

    @Test
    void what_was_wanted_is_done_once_the_password_is_typed_and_the_next_thing_at_once() {
        assertThat(role("administrator", "0", null)).bodyText().contains("name=\"role\" value=\"administrator\"");

        assertThat(role("administrator", "0", PASSWORD)).hasStatus(303).hasHeader("Location", "/settings/users");
        assertThat(role("member", "1", null)).hasStatus(303);

        assertThat(users.find(bruno.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void a_wrong_password_does_nothing_and_the_eleventh_is_not_heard() {
        // Somebody of their own, from elsewhere: the counts are kept in memory, beyond a test.
        db.update(USER)
                .set(USER.EMAIL, "hurried@rapport.example")
                .where(USER.ID.eq(amina.id()))
                .execute();
        signInElevenMinutesAgo("hurried@rapport.example");
        address = "192.0.2.60";
        for (int i = 0; i < 10; i++) {
            assertThat(role("administrator", "0", "not hers"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("not your password")
                    .doesNotContain("not hers");
        }
        assertThat(role("administrator", "0", PASSWORD)).hasStatus(429).containsHeader("Retry-After");
        assertThat(users.find(bruno.id()).orElseThrow().role()).isEqualTo(UserRole.MEMBER);
    }

    @Test
    void whoever_has_just_signed_in_is_not_asked() {
        db.update(SESSION)
                .set(
                        SESSION.ATTRIBUTES,
                        DSL.field(
                                "jsonb_set(attributes, '{sign-in,at}', to_jsonb(now() - interval '9 minutes'))",
                                JSONB.class))
                .where(SESSION.USER_ID.eq(amina.id()))
                .execute();

        assertThat(role("administrator", "0", null)).hasStatus(303);
    }

    private MvcTestResult role(String role, String version, String proof) {
        String path = "/settings/users/" + bruno.id() + "/role";
        return proof == null
                ? post(path, Map.of("role", role, "version", version))
                : post(path, Map.of("role", role, "version", version, "proof", proof));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = http.post().uri(path).cookie(session).with(formToken()).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        fields.forEach(request::formField);
        return request.exchange();
    }
}
