package rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.PASSWORD;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.email;
import static rapport.Cast.formToken;
import static schema.access.tables.RecoveryCode.RECOVERY_CODE;
import static schema.access.tables.SecondStep.SECOND_STEP;
import static schema.access.tables.Session.SESSION;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.platform.home.Seal;

@RapportTest
class SecondStepTest {

    private static final Pattern RECOVERY = Pattern.compile("<samp>([a-z2-7]{4}(?:-[a-z2-7]{4}){3})</samp>");
    private static final String NEW_PASSWORD = "four kind red owls";

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Users users;

    @Autowired
    Invitations invitations;

    @Autowired
    Seal seal;

    /** Whose second step it is; limits are kept in memory, beyond a test. */
    SignedInUser who = bruno;

    String address = "127.0.0.1";

    @Test
    void a_first_code_switches_it_on_and_ends_all_other_sessions() {
        Cookie here = cookieOf(signIn());
        Cookie elsewhere = cookieOf(signIn());

        assertThat(post("/profile/second-step", here))
                .hasStatusOk()
                .bodyText()
                .contains("<path d=\"M4,4h1v1h-1z", spaced(Base32.of(secret())));
        assertThat(confirm("12345", here)).hasStatus(422).bodyText().contains("not the code of now");
        assertThat(bruno().twoSteps()).isFalse();

        MvcTestResult on = confirm(code(0), here);

        assertThat(recoveryCodes(on)).hasSize(10).doesNotHaveDuplicates();
        assertThat(bruno().twoSteps()).isTrue();
        assertThat(get("/profile", cookieOf(on))).hasStatusOk().bodyText().contains("10 recovery codes are");
        assertThat(get("/profile", elsewhere)).hasStatus(303);
        assertThat(get("/profile", here)).hasStatus(303);
    }

    @Test
    void the_database_holds_neither_the_secret_nor_a_recovery_code() {
        List<String> codes = recoveryCodes(switchOn());

        byte[] sealed =
                db.select(SECOND_STEP.SECRET).from(SECOND_STEP).fetchSingle().value1();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret(), StandardCharsets.ISO_8859_1));
        assertThat(db.selectFrom(RECOVERY_CODE).fetch().formatJSON())
                .doesNotContain(codes.getFirst(), codes.getFirst().replace("-", ""));
    }

    @Test
    void after_the_password_a_code_is_asked_for_and_then_leads_to_where_one_wanted_to_go() {
        switchOn();

        MvcTestResult half = signIn();
        assertThat(half).hasStatus(303).hasHeader("Location", "/sign-in/code?to=%2Fprofile%3Fa");
        assertThat(get("/profile", cookieOf(half))).hasStatus(303);
        assertThat(get("/sign-in/code?to=/profile", cookieOf(half)))
                .hasStatusOk()
                .bodyText()
                .contains("six digits")
                .doesNotContain("Bruno");

        MvcTestResult in = giveCode(code(1), cookieOf(half));
        assertThat(in).hasStatus(303).hasHeader("Location", "/profile?a");
        assertThat(cookieOf(in).getValue()).isNotEqualTo(cookieOf(half).getValue());
        assertThat(get("/profile", cookieOf(in))).hasStatusOk();
        assertThat(get("/sign-in/code", cookieOf(half))).hasStatus(303);
    }

    @Test
    void a_code_lets_in_once_and_one_from_before_it_not_any_more() {
        switchOn();
        assertThat(giveCode(code(1), cookieOf(signIn()))).hasStatus(303);

        assertThat(giveCode(code(1), cookieOf(signIn())))
                .hasStatus(422)
                .bodyText()
                .contains("used already");
        assertThat(giveCode(code(0), cookieOf(signIn()))).hasStatus(422);
    }

    @Test
    void a_recovery_code_lets_in_once_however_it_is_typed() {
        List<String> codes = recoveryCodes(switchOn());
        String typed = codes.get(3).toUpperCase(Locale.ROOT).replace("-", " ");

        MvcTestResult in = giveCode(typed, cookieOf(signIn()));

        assertThat(in).hasStatus(303);
        assertThat(get("/profile", cookieOf(in))).bodyText().contains("9 are left");
        assertThat(giveCode(codes.get(3), cookieOf(signIn()))).hasStatus(422);
        assertThat(giveCode(codes.get(4), cookieOf(signIn()))).hasStatus(303);
    }

    @Test
    void new_recovery_codes_replace_the_former_ones() {
        MvcTestResult on = switchOn();
        List<String> before = recoveryCodes(on);

        List<String> after = recoveryCodes(post("/profile/recovery-codes", cookieOf(on)));

        assertThat(after).hasSize(10).doesNotContainAnyElementsOf(before);
        assertThat(giveCode(before.getFirst(), cookieOf(signIn()))).hasStatus(422);
        assertThat(giveCode(after.getFirst(), cookieOf(signIn()))).hasStatus(303);
    }

    @Test
    void the_eleventh_wrong_code_is_not_heard_whatever_is_known_besides() {
        who = carol;
        address = "192.0.2.61";
        switchOn();
        for (int i = 0; i < 10; i++) {
            assertThat(giveCode("00000" + i, cookieOf(signIn()))).hasStatus(422);
        }

        assertThat(giveCode(code(1), cookieOf(signIn()))).hasStatus(429).containsHeader("Retry-After");
    }

    @Test
    void a_code_that_comes_too_late_is_not_asked_for_any_more() {
        switchOn();
        Cookie half = cookieOf(signIn());
        db.update(SESSION)
                .set(
                        SESSION.ATTRIBUTES,
                        DSL.field(
                                "jsonb_set(attributes, '{first-step,at}', to_jsonb(now() - interval '11 minutes'))",
                                JSONB.class))
                .where(DSL.condition("attributes -> 'first-step' is not null"))
                .execute();

        assertThat(giveCode(code(1), half)).hasStatus(303).hasHeader("Location", "/sign-in?again");
        assertThat(get("/profile", half)).hasStatus(303);
    }

    @Test
    void a_new_password_voids_a_sign_in_that_waits_for_its_code() {
        Cookie on = cookieOf(switchOn());
        Cookie half = cookieOf(signIn());

        assertThat(http.post()
                        .uri("/profile/password")
                        .cookie(on)
                        .with(formToken())
                        .formField("current", PASSWORD)
                        .formField("password", NEW_PASSWORD))
                .hasStatus(303);

        assertThat(giveCode(code(1), half)).hasHeader("Location", "/sign-in?again");
    }

    @Test
    void switching_it_off_takes_the_password_however_lately_it_was_typed() {
        Cookie on = cookieOf(switchOn());

        assertThat(post("/profile/second-step/removal", on))
                .hasStatus(422)
                .bodyText()
                .contains("Is it you, Bruno?");
        assertThat(bruno().twoSteps()).isTrue();

        MvcTestResult off = http.post()
                .uri("/profile/second-step/removal")
                .cookie(on)
                .with(formToken())
                .formField("proof", PASSWORD)
                .exchange();
        assertThat(off).hasStatus(303).hasHeader("Location", "/profile");
        assertThat(get("/profile", cookieOf(off))).hasStatusOk();
        assertThat(db.fetchCount(SECOND_STEP) + db.fetchCount(RECOVERY_CODE)).isZero();
        assertThat(signIn()).hasHeader("Location", "/profile?a");
    }

    @Test
    void a_link_for_a_new_password_does_not_get_around_it() {
        switchOn();
        String token = invitations.invite(bruno.id(), amina);

        MvcTestResult half = http.post()
                .uri("/invitation/" + token)
                .with(formToken())
                .formField("password", NEW_PASSWORD)
                .exchange();

        assertThat(half).hasStatus(303).hasHeader("Location", "/sign-in/code");
        assertThat(get("/profile", cookieOf(half))).hasStatus(303);
        assertThat(giveCode(code(1), cookieOf(half))).hasStatus(303);
    }

    @Test
    void an_administrator_switches_it_off_for_somebody_who_has_lost_everything() {
        Cookie his = cookieOf(switchOn());
        String path = "/settings/users/" + bruno.id() + "/second-step/removal";
        String version = String.valueOf(bruno().version());

        assertThat(http.post()
                        .uri(path)
                        .with(as(carol))
                        .formField("version", version)
                        .formField("proof", PASSWORD))
                .hasStatus(404);
        assertThat(http.post().uri(path).with(as(amina)).formField("version", version))
                .hasStatus(422)
                .bodyText()
                .contains("Is it you, Amina?");
        assertThat(bruno().twoSteps()).isTrue();

        assertThat(http.post()
                        .uri(path)
                        .with(as(amina))
                        .formField("version", version)
                        .formField("proof", PASSWORD))
                .hasStatus(303);
        assertThat(get("/profile", his)).hasStatus(303);
        assertThat(signIn()).hasHeader("Location", "/profile?a");
    }

    @Test
    void a_secret_of_another_home_takes_no_code_and_recovery_codes_still_do() {
        List<String> codes = recoveryCodes(switchOn());
        String right = code(1);
        db.update(SECOND_STEP).set(SECOND_STEP.SECRET, new byte[48]).execute();

        assertThat(giveCode(right, cookieOf(signIn()))).hasStatus(422);
        assertThat(giveCode(codes.getFirst(), cookieOf(signIn()))).hasStatus(303);
    }

    /** The answer carries the cookie of the session that goes on. */
    private MvcTestResult switchOn() {
        Cookie here = cookieOf(signIn());
        post("/profile/second-step", here);
        return confirm(code(0), here);
    }

    private MvcTestResult confirm(String code, Cookie cookie) {
        return http.post()
                .uri("/profile/second-step/confirmation")
                .cookie(cookie)
                .with(formToken())
                .formField("code", code)
                .exchange();
    }

    private MvcTestResult giveCode(String code, Cookie half) {
        return http.post()
                .uri("/sign-in/code")
                .cookie(half)
                .with(formToken())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .formField("code", code)
                .formField("to", "/profile?a")
                .exchange();
    }

    private MvcTestResult signIn() {
        return http.post()
                .uri("/sign-in")
                .with(formToken())
                .formField("email", email(who))
                .formField("password", PASSWORD)
                .formField("to", "/profile?a")
                .exchange();
    }

    private MvcTestResult post(String path, Cookie cookie) {
        return http.post().uri(path).cookie(cookie).with(formToken()).exchange();
    }

    private MvcTestResult get(String path, Cookie cookie) {
        return http.get().uri(path).cookie(cookie).exchange();
    }

    private User bruno() {
        return users.find(bruno.id()).orElseThrow();
    }

    /** What the app shows, or will show so many half minutes from now. */
    private String code(int later) {
        return Totp.code(secret(), Totp.step(Instant.now()) + later);
    }

    private byte[] secret() {
        byte[] sealed = db.select(SECOND_STEP.SECRET)
                .from(SECOND_STEP)
                .where(SECOND_STEP.USER_ID.eq(who.id()))
                .fetchSingle()
                .value1();
        return seal.open(sealed, "second step of " + who.id()).orElseThrow();
    }

    private static String spaced(String letters) {
        return String.join(" ", Arrays.asList(letters.split("(?<=\\G.{4})")));
    }

    private static List<String> recoveryCodes(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        try {
            return RECOVERY.matcher(page.getResponse().getContentAsString())
                    .results()
                    .map((MatchResult code) -> code.group(1))
                    .toList();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cookie cookieOf(MvcTestResult answer) {
        String header = answer.getResponse().getHeader("Set-Cookie");
        assertThat(header).isNotNull();
        String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
        return new Cookie(pair[0], pair[1]);
    }
}
