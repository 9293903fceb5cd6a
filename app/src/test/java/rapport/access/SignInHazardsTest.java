package rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.PASSWORD;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.email;
import static rapport.Cast.formToken;
import static schema.access.tables.User.USER;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rapport.RapportTest;

/** What has let the wrong ones into other systems of this kind, one by one. Where a whole walk is needed, another test is named. */
@RapportTest
class SignInHazardsTest {

    private static final String NEW_PASSWORD = "four kind red owls";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** @param ids of what was published about it */
    record Hazard(String ids, String what, Attempt attempt) {

        @Override
        public String toString() {
            return ids + ": " + what;
        }
    }

    interface Attempt {
        void by(SignInHazardsTest us) throws Exception;
    }

    static List<Hazard> hazards() {
        return List.of(
                new Hazard(
                        "CVE-2026-105832",
                        "a sign-in without its second step taken for a whole one; RoutesTest walks everywhere",
                        SignInHazardsTest::halfSignedIn),
                new Hazard(
                        "CVE-2020-37094",
                        "a session from before the second step, used to go around it",
                        SignInHazardsTest::sessionFromBefore),
                new Hazard("CVE-2026-34720", "headers that name a user, believed", SignInHazardsTest::namedByHeader),
                new Hazard("CVE-2026-102489", "errors that tell of the inside", SignInHazardsTest::errors),
                new Hazard(
                        "CVE-2021-25961",
                        "a link that outlives the one it was made for",
                        SignInHazardsTest::linkOfSomebodyGone),
                new Hazard(
                        "CVE-2021-25957", "one's own link sets another's password", SignInHazardsTest::linkOfAnother),
                new Hazard(
                        "CVE-2024-24818, CVE-2024-36419, CVE-2018-14887",
                        "links to a host that the request names; PasswordResetTest reads the mails",
                        SignInHazardsTest::hostOfLinks),
                new Hazard("CVE-2021-3740", "sessions outlive a change of password", SignInHazardsTest::formerPassword),
                new Hazard("CVE-2020-7995", "passwords tried without end", SignInHazardsTest::guessing),
                new Hazard("CVE-2022-38846", "a cookie that travels in the clear", SignInHazardsTest::cookieOverTls),
                new Hazard("CVE-2020-11825", "a form token of another session", SignInHazardsTest::anothersFormToken),
                new Hazard("CVE-2025-59428", "users made by JSON from another site", SignInHazardsTest::json),
                new Hazard(
                        "CVE-2026-41452, CVE-2014-7986, CVE-2018-25357",
                        "set-up reached again; WelcomeTest has the race",
                        SignInHazardsTest::setUpAgain),
                new Hazard("CVE-2021-45111", "demo users with known passwords made by a page", SignInHazardsTest::demo),
                new Hazard("GHSA-vfxj-qg93-7wwc", "cookies that can be counted up", SignInHazardsTest::cookieValues));
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Users users;

    @Autowired
    SecondSteps secondSteps;

    @Autowired
    Invitations invitations;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @MethodSource("hazards")
    void what_went_wrong_elsewhere_does_not_here(Hazard hazard) throws Exception {
        hazard.attempt().by(this);
    }

    private void halfSignedIn() {
        secondSteps.begin(user(bruno)).orElseThrow();
        db.update(USER).set(USER.TWO_STEPS, true).where(USER.ID.eq(bruno.id())).execute();
        Cookie half = cookieOf(signIn(email(bruno), PASSWORD, "192.0.2.1"));

        assertThat(http.get().uri("/profile").cookie(half)).hasStatus(303);
        assertThat(http.post()
                        .uri("/profile/theme")
                        .cookie(half)
                        .with(formToken())
                        .formField("theme", "dark"))
                .hasStatus(303);
        assertThat(user(bruno).theme()).isEqualTo(Theme.AUTO);
    }

    private void sessionFromBefore() {
        Cookie before = cookieOf(signIn(email(bruno), PASSWORD, "192.0.2.1"));
        assertThat(http.get().uri("/profile").cookie(before)).hasStatusOk();

        db.update(USER).set(USER.TWO_STEPS, true).where(USER.ID.eq(bruno.id())).execute();

        assertThat(http.get().uri("/profile").cookie(before)).hasStatus(303);
    }

    private void namedByHeader() {
        for (String header : List.of("X-Forwarded-User", "Remote-User", "X-Remote-User", "X-Auth-Request-Email")) {
            assertThat(http.get().uri("/profile").header(header, email(amina)))
                    .as(header)
                    .hasStatus(303);
        }
    }

    private void errors() {
        for (String path : List.of("/nothing/here", "/relationships/not-an-id", "/profile?x=%00", "/error")) {
            assertThat(http.get().uri(path).with(as(bruno)))
                    .as(path)
                    .bodyText()
                    .doesNotContain("Exception", "java.", "org.springframework", "rapport.access", "select \"");
        }
    }

    private void linkOfSomebodyGone() {
        String token = invitations.invite(bruno.id(), amina);
        db.update(USER).set(USER.ENABLED, false).where(USER.ID.eq(bruno.id())).execute();
        assertThat(http.get().uri("/invitation/" + token)).hasStatus(404);

        db.update(USER)
                .set(USER.ENABLED, true)
                .set(USER.GENERATION, USER.GENERATION.plus(1))
                .where(USER.ID.eq(bruno.id()))
                .execute();
        assertThat(http.get().uri("/invitation/" + token)).hasStatus(404);
    }

    private void linkOfAnother() {
        String token = invitations.invite(bruno.id(), amina);

        assertThat(http.post()
                        .uri("/invitation/" + token)
                        .with(formToken())
                        .formField("password", NEW_PASSWORD)
                        .formField("id", amina.id().toString())
                        .formField("user", amina.id().toString())
                        .formField("email", email(amina)))
                .hasStatus(303);

        assertThat(signIn(email(amina), NEW_PASSWORD, "192.0.2.1")).hasStatus(422);
        assertThat(signIn(email(amina), PASSWORD, "192.0.2.1")).hasStatus(303);
    }

    private void hostOfLinks() {
        assertThat(http.post()
                        .uri("/settings/users/" + bruno.id() + "/link")
                        .with(as(amina))
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "host=evil.example"))
                .hasStatusOk()
                .bodyText()
                .contains("/invitation/")
                .doesNotContain("evil.example");
    }

    private void formerPassword() {
        Cookie here = cookieOf(signIn(email(bruno), PASSWORD, "192.0.2.1"));
        Cookie elsewhere = cookieOf(signIn(email(bruno), PASSWORD, "192.0.2.2"));

        assertThat(http.post()
                        .uri("/profile/password")
                        .cookie(here)
                        .with(formToken())
                        .formField("current", PASSWORD)
                        .formField("password", NEW_PASSWORD))
                .hasStatus(303);

        assertThat(http.get().uri("/profile").cookie(elsewhere)).hasStatus(303);
        assertThat(http.get().uri("/profile").cookie(here)).hasStatus(303);
    }

    private void guessing() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("guessed@rapport.example", "wrong", "192.0.2." + (20 + i)))
                    .hasStatus(422);
        }
        assertThat(signIn("guessed@rapport.example", "wrong", "192.0.2.40")).hasStatus(429);

        for (int i = 0; i < 30; i++) {
            assertThat(signIn("guess" + i + "@rapport.example", "wrong", "192.0.2.50"))
                    .hasStatus(422);
        }
        assertThat(signIn("guess31@rapport.example", "wrong", "192.0.2.50")).hasStatus(429);
    }

    private void cookieOverTls() {
        MvcTestResult answer = http.post()
                .uri("https://localhost/sign-in")
                .secure(true)
                .with(formToken())
                .formField("email", email(bruno))
                .formField("password", PASSWORD)
                .exchange();
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-").contains("Secure", "HttpOnly"));
    }

    private void anothersFormToken() throws Exception {
        Cookie hers = cookieOf(signIn(email(carol), PASSWORD, "192.0.2.1"));
        Cookie his = cookieOf(signIn(email(bruno), PASSWORD, "192.0.2.1"));
        Matcher token = TOKEN.matcher(
                http.get().uri("/profile").cookie(hers).exchange().getResponse().getContentAsString());
        assertThat(token.find()).isTrue();

        assertThat(theme(hers, token.group(1))).hasStatus(303);
        assertThat(theme(his, token.group(1))).hasStatus(403);
        assertThat(user(bruno).theme()).isEqualTo(Theme.AUTO);
    }

    private void json() {
        int before = db.fetchCount(USER);
        Cookie session = cookieOf(signIn(email(amina), PASSWORD, "192.0.2.1"));

        assertThat(http.post()
                        .uri("/settings/users")
                        .cookie(session)
                        .header("Sec-Fetch-Site", "cross-site")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"Eve\",\"email\":\"eve@evil.example\",\"role\":\"administrator\"}"))
                .hasStatus(403);
        assertThat(http.post()
                        .uri("/settings/users?name=Eve&email=eve@evil.example&role=administrator")
                        .cookie(session)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(403);
        assertThat(db.fetchCount(USER)).isEqualTo(before);
    }

    private void setUpAgain() {
        assertThat(http.get().uri("/welcome").header("X-Requested-With", "XMLHttpRequest"))
                .hasStatus(404);
        assertThat(http.post()
                        .uri("/welcome")
                        .with(formToken())
                        .header("X-Requested-With", "XMLHttpRequest")
                        .formField("name", "Eve")
                        .formField("company", "Evil")
                        .formField("email", "eve@evil.example")
                        .formField("password", NEW_PASSWORD))
                .hasStatus(404);
    }

    private void demo() {
        assertThat(mappings.getHandlerMethods().keySet())
                .flatExtracting(mapping -> mapping.getPatternValues())
                .noneMatch(pattern -> pattern.contains("demo"));
    }

    private void cookieValues() {
        String one = cookieOf(signIn(email(bruno), PASSWORD, "192.0.2.1")).getValue();
        String other = cookieOf(signIn(email(bruno), PASSWORD, "192.0.2.1")).getValue();

        assertThat(List.of(one, other)).doesNotHaveDuplicates().allMatch(value -> value.matches("[\\w-]{43}"));
    }

    private MvcTestResult theme(Cookie session, String token) {
        return http.post()
                .uri("/profile/theme")
                .cookie(session)
                .formField("_csrf", token)
                .formField("theme", "dark")
                .exchange();
    }

    private MvcTestResult signIn(String email, String password, String address) {
        return http.post()
                .uri("/sign-in")
                .with(formToken())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .formField("email", email)
                .formField("password", password)
                .exchange();
    }

    private User user(SignedInUser who) {
        return users.find(who.id()).orElseThrow();
    }

    private static Cookie cookieOf(MvcTestResult answer) {
        String header = answer.getResponse().getHeader("Set-Cookie");
        assertThat(header).isNotNull();
        String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
        return new Cookie(pair[0], pair[1]);
    }
}
