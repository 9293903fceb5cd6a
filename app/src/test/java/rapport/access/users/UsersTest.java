package rapport.access.users;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.access.EmailAddress;
import rapport.access.User;
import rapport.access.UserRole;
import rapport.access.Users;
import rapport.platform.user.UserId;

@RapportTest
class UsersTest {

    private static final Pattern LINK = Pattern.compile("/invitation/([\\w-]{43})");

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Users users;

    @Test
    void an_invited_person_chooses_a_password_and_is_in() {
        String link = linkIn(invite("Dora", "dora@rapport.example"));

        assertThat(http.get().uri(link)).hasStatusOk().bodyText().contains("dora@rapport.example");
        assertThat(accept(link, "four kind red owls")).hasStatus(303).hasHeader("Location", "/");

        User dora = find("dora@rapport.example");
        assertThat(dora.canSignIn()).isTrue();
        assertThat(dora.role()).isEqualTo(UserRole.MEMBER);
        assertThat(signIn("dora@rapport.example", "four kind red owls")).hasStatus(303);
    }

    @Test
    void an_invitation_works_once() {
        String link = linkIn(invite("Dora", "dora@rapport.example"));
        accept(link, "four kind red owls");

        assertThat(http.get().uri(link)).hasStatus(404);
        assertThat(accept(link, "somebody else entirely")).hasStatus(404);
        assertThat(signIn("dora@rapport.example", "somebody else entirely")).hasStatus(422);
    }

    @Test
    void a_newer_link_replaces_the_older_one() {
        String first = linkIn(invite("Dora", "dora@rapport.example"));
        String second = linkIn(link(find("dora@rapport.example").id()));

        assertThat(http.get().uri(first)).hasStatus(404);
        assertThat(http.get().uri(second)).hasStatusOk();
    }

    @Test
    void a_link_is_void_once_the_rights_have_changed() {
        String link = linkIn(link(bruno.id()));

        change(bruno.id(), "role", "role", "administrator");

        assertThat(http.get().uri(link)).hasStatus(404);
    }

    @Test
    void a_link_too_old_works_no_more() {
        String link = linkIn(link(bruno.id()));
        db.update(schema.access.tables.Invitation.INVITATION)
                .set(schema.access.tables.Invitation.INVITATION.EXPIRES_AT, java.time.Instant.EPOCH)
                .execute();

        assertThat(http.get().uri(link)).hasStatus(404);
        assertThat(accept(link, "four kind red owls")).hasStatus(404);
    }

    @Test
    void the_database_holds_no_link_that_works() {
        String token = linkIn(link(bruno.id())).substring("/invitation/".length());

        assertThat(db.selectFrom(schema.access.tables.Invitation.INVITATION)
                        .fetch()
                        .formatJSON())
                .doesNotContain(token);
    }

    @Test
    void a_weak_password_is_refused_and_the_link_still_works() {
        String link = linkIn(invite("Dora", "dora@rapport.example"));

        assertThat(accept(link, "password1234")).hasStatus(422).bodyText().contains("tried first");
        assertThat(accept(link, "short")).hasStatus(422).bodyText().contains("at least 12 characters");

        assertThat(accept(link, "four kind red owls")).hasStatus(303);
    }

    @Test
    void an_address_that_somebody_has_is_refused_and_nothing_typed_is_lost() {
        int before = db.fetchCount(USER);

        assertThat(invite("Other Bruno", email(bruno).toUpperCase(java.util.Locale.ROOT)))
                .hasStatus(422)
                .bodyText()
                .contains("has this address already", "Other Bruno", "BRUNO@RAPPORT.EXAMPLE");
        assertThat(db.fetchCount(USER)).isEqualTo(before);
    }

    @Test
    void disabling_somebody_ends_what_they_are_doing_at_once() {
        String header = signIn(email(bruno), PASSWORD).getResponse().getHeader("Set-Cookie");
        Cookie working = new Cookie("session", header.substring("session=".length(), header.indexOf(';')));
        assertThat(http.get().uri("/profile").cookie(working)).hasStatusOk();

        assertThat(change(bruno.id(), "disabling", null, null)).hasStatus(303);

        assertThat(users.find(bruno.id()).orElseThrow().enabled()).isFalse();
        assertThat(http.get().uri("/profile").cookie(working)).hasStatus(303);
        assertThat(signIn(email(bruno), PASSWORD)).hasStatus(422);
        assertThat(change(bruno.id(), "enabling", null, null)).hasStatus(303);
        assertThat(http.get().uri("/profile").cookie(working)).hasStatus(303);
        assertThat(signIn(email(bruno), PASSWORD)).hasStatus(303);
    }

    @Test
    void the_last_administrator_stays_one() {
        UserId id = amina.id();

        assertThat(change(id, "disabling", null, null))
                .hasStatus(422)
                .bodyText()
                .contains("last administrator");
        assertThat(change(id, "role", "role", "member"))
                .hasStatus(422)
                .bodyText()
                .contains("last administrator");
        assertThat(users.find(id).orElseThrow().isAdministrator()).isTrue();
        assertThat(users.find(id).orElseThrow().enabled()).isTrue();
    }

    @Test
    void an_administrator_who_was_only_invited_does_not_count_as_the_one_who_is_left() {
        http.post()
                .uri("/settings/users")
                .with(as(amina))
                .formField("name", "Dora")
                .formField("email", "dora@rapport.example")
                .formField("role", "administrator")
                .exchange();

        assertThat(change(amina.id(), "role", "role", "member")).hasStatus(422);
    }

    @Test
    void a_change_to_a_list_that_is_not_as_it_was_is_a_conflict() {
        assertThat(http.post()
                        .uri("/settings/users/{id}/role", bruno.id().toString())
                        .with(as(amina))
                        .formField("role", "administrator")
                        .formField("version", "77"))
                .hasStatus(409)
                .bodyText()
                .contains("changed this person meanwhile");
        assertThat(users.find(bruno.id()).orElseThrow().role()).isEqualTo(UserRole.MEMBER);
    }

    @Test
    void carol_cannot_see_or_change_who_may_work_here() {
        String before = db.selectFrom(USER).orderBy(USER.ID).fetch().formatJSON();

        assertThat(http.get().uri("/settings/users").with(as(carol))).hasStatus(404);
        for (String path : new String[] {"", "/%s/link", "/%s/role", "/%s/disabling", "/%s/enabling"}) {
            assertThat(http.post()
                            .uri("/settings/users" + path.formatted(carol.id().toString()))
                            .with(as(carol))
                            .formField("role", "administrator")
                            .formField("name", "Carol")
                            .formField("email", "carol2@rapport.example")
                            .formField("version", "0"))
                    .as(path)
                    .hasStatus(404);
        }

        assertThat(db.selectFrom(USER).orderBy(USER.ID).fetch().formatJSON()).isEqualTo(before);
    }

    @Test
    void what_the_form_does_not_have_cannot_be_set_by_it() {
        http.post()
                .uri("/settings/users")
                .with(as(amina))
                .formField("name", "Dora")
                .formField("email", "dora@rapport.example")
                .formField("role", "member")
                .formField("enabled", "false")
                .formField("passwordHash", "x")
                .formField("generation", "9")
                .exchange();

        User dora = find("dora@rapport.example");
        assertThat(dora.enabled()).isTrue();
        assertThat(dora.canSignIn()).isFalse();
        assertThat(dora.generation()).isZero();
    }

    private MvcTestResult invite(String name, String email) {
        return http.post()
                .uri("/settings/users")
                .with(as(amina))
                .formField("name", name)
                .formField("email", email)
                .formField("role", "member")
                .exchange();
    }

    private MvcTestResult link(UserId id) {
        return http.post()
                .uri("/settings/users/{id}/link", id.toString())
                .with(as(amina))
                .exchange();
    }

    private MvcTestResult change(UserId id, String what, String field, String value) {
        var request = http.post()
                .uri("/settings/users/{id}/" + what, id.toString())
                .with(as(amina))
                .formField(
                        "version", String.valueOf(users.find(id).orElseThrow().version()));
        return (field == null ? request : request.formField(field, value)).exchange();
    }

    private MvcTestResult accept(String link, String password) {
        return http.post()
                .uri(link)
                .with(formToken())
                .formField("password", password)
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

    private User find(String email) {
        return users.find(EmailAddress.parse(email).orElseThrow()).orElseThrow();
    }

    private static String linkIn(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        try {
            Matcher link = LINK.matcher(page.getResponse().getContentAsString());
            assertThat(link.find()).isTrue();
            return link.group();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
