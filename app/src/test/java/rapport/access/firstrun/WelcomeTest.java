package rapport.access.firstrun;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.formToken;
import static schema.access.tables.FirstRun.FIRST_RUN;
import static schema.access.tables.Session.SESSION;
import static schema.access.tables.User.USER;
import static schema.platform.tables.Setting.SETTING;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import rapport.FreshDatabaseTest;
import rapport.access.User;
import rapport.access.UserRole;
import rapport.access.Users;
import rapport.platform.settings.Settings;
import rapport.platform.text.Language;
import rapport.platform.text.Reading;
import rapport.platform.text.Shape;
import rapport.platform.user.CurrentUser;

@FreshDatabaseTest
class WelcomeTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Users users;

    @Autowired
    FirstRunCode code;

    @Autowired
    Settings settings;

    @Test
    void the_first_who_comes_becomes_administrator_and_is_in() {
        nobodyYet();

        assertThat(http.get().uri("/")).hasStatus(303).hasHeader("Location", "/welcome");
        assertThat(http.get().uri("/sign-in")).hasStatus(303).hasHeader("Location", "/welcome");
        assertThat(http.get().uri("/welcome")).hasStatusOk().bodyText().doesNotContain("Code from the console");
        assertThat(setUp("Ines", "ines@fernhill.example", "", here()))
                .hasStatus(303)
                .hasHeader("Location", "/");

        User ines = users.all(CurrentUser.SYSTEM).getFirst();
        assertThat(ines.name()).isEqualTo("Ines");
        assertThat(ines.role()).isEqualTo(UserRole.ADMINISTRATOR);
        assertThat(db.fetchExists(SESSION, SESSION.USER_ID.eq(ines.id()))).isTrue();
        assertThat(db.select(SETTING.VALUE)
                        .from(SETTING)
                        .where(SETTING.TOPIC.eq("company"))
                        .fetchSingle()
                        .value1()
                        .data())
                .contains("Fernhill");
    }

    @Test
    void the_company_reads_at_first_as_the_browser_that_sets_it_up() {
        nobodyYet();

        assertThat(http.get().uri("/welcome").header("Accept-Language", "de-CH"))
                .hasStatusOk()
                .bodyText()
                .contains("Wer sind Sie?", "data-zone");
        assertThat(http.post()
                        .uri("/welcome")
                        .with(formToken())
                        .with(here())
                        .header("Accept-Language", "de-CH")
                        .formField("name", "Ines")
                        .formField("company", "Fernhill")
                        .formField("email", "ines@fernhill.example")
                        .formField("password", "four kind red owls")
                        .formField("zone", "Europe/Zurich"))
                .hasStatus(303);

        assertThat(settings.reading()).isEqualTo(new Reading(Language.GERMAN, Shape.SWISS));
        assertThat(settings.company().zone()).hasToString("Europe/Zurich");
    }

    @Test
    void there_is_no_such_page_once_there_is_an_administrator() {
        long before = db.fetchCount(USER);

        assertThat(http.get().uri("/welcome")).hasStatus(404);
        assertThat(http.get().uri("/welcome").with(as(amina))).hasStatus(404);
        assertThat(setUp("Mallory", "mallory@rapport.example", "", here())).hasStatus(404);
        assertThat(http.get().uri("/welcome").header("X-Requested-With", "XMLHttpRequest"))
                .hasStatus(404);
        assertThat(db.fetchCount(USER)).isEqualTo((int) before);
    }

    @Test
    void of_two_at_the_same_time_one_becomes_administrator() throws Exception {
        nobodyYet();
        List<Callable<Integer>> both = List.of(
                () -> setUp("Ines", "ines@fernhill.example", "", here())
                        .getResponse()
                        .getStatus(),
                () -> setUp("Olga", "olga@fernhill.example", "", here())
                        .getResponse()
                        .getStatus());

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            assertThat(two.invokeAll(both).stream().map(WelcomeTest::result)).containsExactlyInAnyOrder(303, 404);
        }

        assertThat(users.all(CurrentUser.SYSTEM)).hasSize(1);
    }

    @Test
    void from_another_machine_the_code_of_the_console_is_asked_for() {
        nobodyYet();
        RequestPostProcessor far = from("192.0.2.7");

        assertThat(http.get().uri("/welcome").with(far)).bodyText().contains("Code from the console");
        assertThat(setUp("Ines", "ines@fernhill.example", "", far)).hasStatus(422);
        assertThat(setUp("Ines", "ines@fernhill.example", "AAAA-AAAA", far)).hasStatus(422);
        assertThat(users.isNew()).isTrue();

        assertThat(setUp("Ines", "ines@fernhill.example", code.code().toLowerCase(java.util.Locale.ROOT), far))
                .hasStatus(303);
    }

    @Test
    void headers_make_nobody_local() {
        nobodyYet();

        assertThat(setUp("Ines", "ines@fernhill.example", "", with("192.0.2.7", "X-Forwarded-For", "127.0.0.1")))
                .hasStatus(422);
        // A proxy on this machine passes on what came from elsewhere.
        assertThat(setUp("Ines", "ines@fernhill.example", "", with("127.0.0.1", "X-Forwarded-For", "192.0.2.7")))
                .hasStatus(422);
        RequestPostProcessor renamed = request -> {
            here().postProcessRequest(request).setServerName("crm.evil.example");
            return request;
        };
        assertThat(setUp("Ines", "ines@fernhill.example", "", renamed)).hasStatus(422);
        assertThat(users.isNew()).isTrue();
    }

    @Test
    void what_is_missing_is_said_and_nothing_typed_is_lost() {
        nobodyYet();

        assertThat(setUp("Ines", "not an address", "", here()))
                .hasStatus(422)
                .bodyText()
                .contains("Write an e-mail address", "value=\"Ines\"", "value=\"Fernhill\"", "not an address");
        assertThat(users.isNew()).isTrue();
    }

    @Test
    void somebody_whom_an_import_has_brought_can_become_the_first_administrator() {
        nobodyYet();
        users.add(
                "I. Calder",
                rapport.access.EmailAddress.parse("ines@fernhill.example").orElseThrow(),
                UserRole.MEMBER,
                CurrentUser.SYSTEM);

        assertThat(setUp("Ines", "ines@fernhill.example", "", here())).hasStatus(303);

        assertThat(users.all(CurrentUser.SYSTEM)).hasSize(1);
        assertThat(users.all(CurrentUser.SYSTEM).getFirst().isAdministrator()).isTrue();
    }

    private void nobodyYet() {
        db.deleteFrom(FIRST_RUN).execute();
        db.deleteFrom(USER).execute();
    }

    private MvcTestResult setUp(String name, String email, String code, RequestPostProcessor from) {
        return http.post()
                .uri("/welcome")
                .with(formToken())
                .with(from)
                .formField("name", name)
                .formField("company", "Fernhill")
                .formField("email", email)
                .formField("password", "four kind red owls")
                .formField("code", code)
                .exchange();
    }

    private static RequestPostProcessor here() {
        return from("127.0.0.1");
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static RequestPostProcessor with(String address, String header, String value) {
        return request -> {
            MockHttpServletRequest sent = from(address).postProcessRequest(request);
            sent.addHeader(header, value);
            return sent;
        };
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
