package rapport.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.PASSWORD;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.email;
import static rapport.Cast.formToken;
import static schema.access.tables.Session.SESSION;
import static schema.access.tables.User.USER;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;

@RapportTest
class SignInTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_sign_in_page_and_back() {
        assertThat(http.get().uri("/profile?a=b"))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in?to=%2Fprofile%3Fa%3Db");

        MvcTestResult answer = signIn(email(bruno), PASSWORD, "/profile?a=b");

        assertThat(answer).hasStatus(303).hasHeader("Location", "/profile?a=b");
        assertThat(http.get().uri("/profile").cookie(cookieOf(answer)))
                .hasStatusOk()
                .bodyText()
                .contains("Bruno");
    }

    @Test
    void the_session_after_signing_in_is_not_the_one_before() {
        Cookie before = cookieOf(http.get().uri("/sign-in").exchange());

        MvcTestResult answer = http.post()
                .uri("/sign-in")
                .cookie(before)
                .with(formToken())
                .formField("email", email(bruno))
                .formField("password", PASSWORD)
                .exchange();

        assertThat(cookieOf(answer).getValue()).isNotEqualTo(before.getValue());
        assertThat(http.get().uri("/profile").cookie(before)).hasStatus(303);
    }

    @Test
    void an_unknown_address_is_answered_like_a_wrong_password() throws Exception {
        String wrong = page(signIn(email(bruno), "not the right one", "/"), email(bruno));
        String unknown = page(signIn("nobody@rapport.example", PASSWORD, "/"), "nobody@rapport.example");

        assertThat(unknown).isEqualTo(wrong).contains("do not belong together");
    }

    @Test
    void a_disabled_user_is_answered_like_a_wrong_password() {
        db.update(USER).set(USER.ENABLED, false).where(USER.ID.eq(bruno.id())).execute();

        assertThat(signIn(email(bruno), PASSWORD, "/"))
                .hasStatus(422)
                .bodyText()
                .contains("do not belong together");
    }

    @Test
    void an_address_from_outside_is_no_place_to_go_on_to() {
        for (String outside :
                new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:1"}) {
            assertThat(signIn(email(bruno), PASSWORD, outside)).hasStatus(303).hasHeader("Location", "/");
        }
    }

    @Test
    void the_eleventh_wrong_password_for_an_account_is_not_heard() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("often@rapport.example", "wrong", "/")).hasStatus(422);
        }

        assertThat(signIn("often@rapport.example", "wrong", "/"))
                .hasStatus(429)
                .containsHeader("Retry-After")
                .bodyText()
                .contains("Too many tries. Wait");
    }

    @Test
    void signing_out_ends_the_session_in_the_database() {
        Cookie cookie = cookieOf(signIn(email(bruno), PASSWORD, "/"));

        assertThat(http.post().uri("/sign-out").cookie(cookie).with(formToken()))
                .hasStatus(303);

        assertThat(db.fetchExists(SESSION, SESSION.USER_ID.eq(bruno.id()))).isFalse();
        assertThat(http.get().uri("/profile").cookie(cookie)).hasStatus(303);
    }

    @Test
    void signing_out_by_a_link_is_not_possible() {
        Cookie cookie = cookieOf(signIn(email(bruno), PASSWORD, "/"));

        assertThat(http.get().uri("/sign-out").cookie(cookie)).hasStatus4xxClientError();
        assertThat(http.get().uri("/profile").cookie(cookie)).hasStatusOk();
    }

    @Test
    void a_session_that_lay_still_for_too_long_is_over() {
        Cookie cookie = cookieOf(signIn(email(bruno), PASSWORD, "/"));
        backdate(Duration.ofHours(13));

        assertThat(http.get().uri("/profile").cookie(cookie)).hasStatus(303);
    }

    @Test
    void a_session_is_over_after_a_week_however_busy_it_is() {
        Cookie cookie = cookieOf(signIn(email(bruno), PASSWORD, "/"));
        db.update(SESSION)
                .set(
                        SESSION.ATTRIBUTES,
                        org.jooq.impl.DSL.field(
                                "jsonb_set(attributes, '{sign-in,at}', to_jsonb((now() - interval '8 days')::timestamptz))",
                                org.jooq.JSONB.class))
                .where(SESSION.USER_ID.eq(bruno.id()))
                .execute();

        assertThat(http.get().uri("/profile").cookie(cookie)).hasStatus(303);
    }

    @Test
    void the_last_access_is_written_at_most_once_a_minute() {
        Cookie cookie = cookieOf(signIn(email(bruno), PASSWORD, "/"));
        http.get().uri("/profile").cookie(cookie).exchange();

        backdate(Duration.ofSeconds(30));
        Instant recent = lastAccess();
        http.get().uri("/profile").cookie(cookie).exchange();
        assertThat(lastAccess()).isEqualTo(recent);

        backdate(Duration.ofSeconds(61));
        Instant earlier = lastAccess();
        http.get().uri("/profile").cookie(cookie).exchange();
        assertThat(lastAccess()).isAfter(earlier);
    }

    private Instant lastAccess() {
        return db.select(SESSION.LAST_ACCESS)
                .from(SESSION)
                .where(SESSION.USER_ID.eq(bruno.id()))
                .fetchSingle()
                .value1();
    }

    @Test
    void the_database_holds_no_token_that_opens_a_session() {
        Cookie cookie = cookieOf(signIn(email(bruno), PASSWORD, "/"));

        String rows = db.selectFrom(SESSION).fetch().formatJSON();

        assertThat(rows).contains(bruno.id().toString()).doesNotContain(cookie.getValue());
    }

    @Test
    void over_tls_the_cookie_is_for_this_host_alone() {
        MvcTestResult plain = signIn(email(bruno), PASSWORD, "/");
        MvcTestResult secure = http.post()
                .uri("https://localhost/sign-in")
                .secure(true)
                .with(formToken())
                .formField("email", email(bruno))
                .formField("password", PASSWORD)
                .exchange();

        assertThat(plain.getResponse().getHeader("Set-Cookie"))
                .startsWith("session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(secure.getResponse().getHeader("Set-Cookie"))
                .startsWith("__Host-session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Secure")
                .doesNotContain("Domain");
        assertThat(secure).hasHeader("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void somebody_who_is_signed_in_is_not_asked_again() {
        assertThat(http.get().uri("/sign-in").with(as(amina))).hasStatus(303).hasHeader("Location", "/");
    }

    private void backdate(Duration by) {
        Instant earlier = Instant.now().minus(by);
        db.update(SESSION)
                .set(SESSION.LAST_ACCESS, earlier)
                .where(SESSION.USER_ID.eq(bruno.id()))
                .execute();
    }

    private MvcTestResult signIn(String email, String password, String to) {
        return http.post()
                .uri("/sign-in")
                .with(formToken())
                .formField("email", email)
                .formField("password", password)
                .formField("to", to)
                .exchange();
    }

    /** The page without what differs by nature: the address typed and the form tokens. */
    private static String page(MvcTestResult answer, String email) throws Exception {
        assertThat(answer).hasStatus(422);
        return answer.getResponse()
                .getContentAsString()
                .replace(email, "…")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static Cookie cookieOf(MvcTestResult answer) {
        String header = answer.getResponse().getHeader("Set-Cookie");
        assertThat(header).isNotNull();
        String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
        return new Cookie(pair[0], pair[1]);
    }
}
