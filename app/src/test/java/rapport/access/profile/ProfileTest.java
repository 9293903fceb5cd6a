package rapport.access.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.PASSWORD;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.email;
import static rapport.Cast.formToken;
import static schema.access.tables.Session.SESSION;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.access.User;
import rapport.access.Users;
import rapport.platform.text.Language;
import rapport.platform.text.Shape;

@RapportTest
class ProfileTest {

    @Autowired
    MockMvcTester http;

    private static final String LINUX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    @Autowired
    Users users;

    @Autowired
    DSLContext db;

    @Test
    void what_a_user_says_about_themselves_is_kept() {
        assertThat(save("Bruno Marsh", "Europe/Lisbon", "0")).hasStatus(303);

        User user = bruno();
        assertThat(user.name()).isEqualTo("Bruno Marsh");
        assertThat(user.zone()).hasToString("Europe/Lisbon");
        assertThat(user.singleKeys()).isFalse();
        assertThat(http.get().uri("/profile").with(as(bruno)))
                .bodyText()
                .contains("Bruno Marsh", "data-keys=\"false\"");
    }

    @Test
    void an_empty_name_and_an_unknown_zone_are_refused() {
        assertThat(save(" ", "Mars/Olympus", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("2 fields need you", "Write a name", "Choose a time zone");
        assertThat(bruno().version()).isZero();
    }

    @Test
    void a_user_reads_in_the_language_and_shapes_of_their_choice() {
        assertThat(read("de", "ch")).hasStatus(303);

        assertThat(bruno().language()).isEqualTo(Language.GERMAN);
        assertThat(bruno().shape()).isEqualTo(Shape.SWISS);
        Cookie german = cookieOf(signIn(email(bruno), PASSWORD));
        assertThat(http.get().uri("/profile").cookie(german))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"de\"", "Ihr Profil", "Beziehungen", "31. Dezember 2026, 14:30, 1’234.5")
                .doesNotContain("Your profile", "Relationships");
        assertThat(http.get().uri("/nothing/here").cookie(german))
                .hasStatus(404)
                .bodyText()
                .contains("Hier ist nichts");
    }

    @Test
    void a_language_that_we_do_not_speak_is_the_company_s() {
        assertThat(read("xx'; drop table", "../..")).hasStatus(303);

        assertThat(bruno().language()).isNull();
        assertThat(bruno().shape()).isNull();
    }

    private MvcTestResult read(String language, String shape) {
        return http.post()
                .uri("/profile/reading")
                .with(as(bruno))
                .formField("language", language)
                .formField("shape", shape)
                .exchange();
    }

    @Test
    void two_windows_do_not_overwrite_one_another_silently() {
        save("First window", "", "0");

        assertThat(save("Second window", "", "0")).hasStatus(409).bodyText().contains("First window", "Second window");
        assertThat(bruno().name()).isEqualTo("First window");
    }

    @Test
    void a_new_password_asks_for_the_current_one() {
        assertThat(changePassword(as(bruno), "not my password", "four kind red owls"))
                .hasStatus(422)
                .bodyText()
                .contains("not your current password");
        assertThat(signIn(email(bruno), PASSWORD)).hasStatus(303);
    }

    @Test
    void a_new_password_ends_the_other_sessions_and_keeps_this_one() {
        Cookie here = cookieOf(signIn(email(bruno), PASSWORD));
        Cookie elsewhere = cookieOf(signIn(email(bruno), PASSWORD));

        MvcTestResult answer = http.post()
                .uri("/profile/password")
                .cookie(here)
                .with(formToken())
                .formField("current", PASSWORD)
                .formField("password", "four kind red owls")
                .exchange();

        assertThat(answer).hasStatus(303).hasHeader("Location", "/profile");
        assertThat(http.get().uri("/profile").cookie(cookieOf(answer))).hasStatusOk();
        assertThat(http.get().uri("/profile").cookie(elsewhere)).hasStatus(303);
        assertThat(signIn(email(bruno), PASSWORD)).hasStatus(422);
        assertThat(signIn(email(bruno), "four kind red owls")).hasStatus(303);
    }

    @Test
    void a_user_sees_where_they_are_signed_in_and_ends_one_of_them() {
        Cookie here = cookieOf(signIn(email(bruno), PASSWORD, LINUX));
        Cookie elsewhere = cookieOf(signIn(email(bruno), PASSWORD, PHONE));
        assertThat(http.get().uri("/profile").cookie(here))
                .bodyText()
                .contains("Firefox on Linux", "Safari on iPhone", "This one");

        assertThat(end("/" + otherThan(here) + "/end", here)).hasStatus(303);

        assertThat(http.get().uri("/profile").cookie(elsewhere)).hasStatus(303);
        assertThat(http.get().uri("/profile").cookie(here))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Safari on iPhone");
    }

    @Test
    void a_user_ends_all_other_sessions() {
        Cookie here = cookieOf(signIn(email(bruno), PASSWORD));
        Cookie elsewhere = cookieOf(signIn(email(bruno), PASSWORD));
        Cookie colleague = cookieOf(signIn(email(carol), PASSWORD));

        assertThat(end("/end", here)).hasStatus(303);

        assertThat(http.get().uri("/profile").cookie(elsewhere)).hasStatus(303);
        assertThat(http.get().uri("/profile").cookie(here)).hasStatusOk();
        assertThat(http.get().uri("/profile").cookie(colleague)).hasStatusOk();
    }

    @Test
    void carol_cannot_see_or_end_brunos_sessions() {
        Cookie his = cookieOf(signIn(email(bruno), PASSWORD, PHONE));
        Cookie hers = cookieOf(signIn(email(carol), PASSWORD, LINUX));

        assertThat(http.get().uri("/profile").cookie(hers)).bodyText().doesNotContain("iPhone");
        assertThat(end("/" + otherThan(hers) + "/end", hers)).hasStatus(404);
        assertThat(http.get().uri("/profile").cookie(his)).hasStatusOk();
    }

    private MvcTestResult end(String path, Cookie cookie) {
        return http.post()
                .uri("/profile/sessions" + path)
                .cookie(cookie)
                .with(formToken())
                .exchange();
    }

    /** The one session there is besides. */
    private UUID otherThan(Cookie cookie) {
        return db.select(SESSION.ID)
                .from(SESSION)
                .where(SESSION.TOKEN_HASH.ne(hash(cookie.getValue())))
                .and(SESSION.USER_ID.isNotNull())
                .fetchSingle()
                .value1();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult signIn(String email, String password, String agent) {
        return http.post()
                .uri("/sign-in")
                .header("User-Agent", agent)
                .with(formToken())
                .formField("email", email)
                .formField("password", password)
                .exchange();
    }

    @Test
    void the_theme_is_kept_and_leads_back_to_the_page_only() {
        assertThat(theme("dark", "/relationships?q=a")).hasStatus(303).hasHeader("Location", "/relationships?q=a");
        assertThat(http.get().uri("/profile").with(as(bruno))).bodyText().contains("data-bs-theme=\"dark\"");

        assertThat(theme("light", "//evil.example")).hasStatus(303).hasHeader("Location", "/");
        assertThat(theme("pink", "/")).hasStatus4xxClientError();
    }

    @Test
    void carol_cannot_change_brunos_profile() {
        http.post()
                .uri("/profile")
                .with(as(carol))
                .formField("id", bruno.id().toString())
                .formField("name", "Not Bruno")
                .formField("email", email(bruno))
                .formField("role", "administrator")
                .formField("version", "0")
                .exchange();

        assertThat(bruno().name()).isEqualTo("Bruno");
        User changed = users.find(carol.id()).orElseThrow();
        assertThat(changed.name()).isEqualTo("Not Bruno");
        assertThat(changed.isAdministrator()).isFalse();
        assertThat(changed.email()).hasToString(email(carol));
    }

    private User bruno() {
        return users.find(bruno.id()).orElseThrow();
    }

    private MvcTestResult save(String name, String zone, String version) {
        return http.post()
                .uri("/profile")
                .with(as(bruno))
                .formField("name", name)
                .formField("zone", zone)
                .formField("version", version)
                .exchange();
    }

    private MvcTestResult theme(String theme, String back) {
        return http.post()
                .uri("/profile/theme")
                .with(as(bruno))
                .formField("theme", theme)
                .formField("back", back)
                .exchange();
    }

    private MvcTestResult changePassword(
            org.springframework.test.web.servlet.request.RequestPostProcessor who, String current, String next) {
        return http.post()
                .uri("/profile/password")
                .with(who)
                .formField("current", current)
                .formField("password", next)
                .exchange();
    }

    private MvcTestResult signIn(String email, String password) {
        return http.post()
                .uri("/sign-in")
                .with(formToken())
                .formField("email", email)
                .formField("password", password)
                .exchange();
    }

    private static Cookie cookieOf(MvcTestResult answer) {
        String header = answer.getResponse().getHeader("Set-Cookie");
        assertThat(header).isNotNull();
        String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
        return new Cookie(pair[0], pair[1]);
    }
}
