package rapport.shell.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;

import jakarta.servlet.RequestDispatcher;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;

@RapportTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorsTest {

    private static final Pattern REFERENCE = Pattern.compile("Reference ([0-9A-F]{4}-[0-9A-F]{2})");

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Test
    void an_address_that_leads_nowhere_says_so() {
        assertThat(http.get().uri("/nothing/here").with(as(amina)))
                .hasStatus(404)
                .bodyText()
                .contains("There is nothing here", "Reference ");
        assertThat(http.get().uri("/settings/users/not-an-id/role").with(as(amina)))
                .hasStatus4xxClientError();
    }

    @Test
    void before_anybody_is_known_the_browser_says_in_which_language() {
        assertThat(http.get().uri("/sign-in").header("Accept-Language", "fr-CH, de-CH;q=0.9, en;q=0.8"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"de\"", "Anmelden");
        assertThat(http.get().uri("/sign-in").header("Accept-Language", "fr"))
                .bodyText()
                .contains("<html lang=\"en\"");
        assertThat(http.get().uri("/sign-in").header("Accept-Language", "de;q=oops, ;;;,,"))
                .hasStatusOk();
        assertThat(http.get()
                        .uri("/error")
                        .header("Accept-Language", "de")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500))
                .hasStatus(500)
                .bodyText()
                .contains("Bei uns ist etwas schiefgegangen");
    }

    @Test
    void a_field_left_out_is_a_refusal() {
        assertThat(http.post().uri("/profile/password").with(as(amina)))
                .hasStatus(422)
                .bodyText()
                .contains("This could not be read");
    }

    @Test
    void our_own_failure_has_a_reference_that_the_log_has_too_and_says_nothing_of_its_inside(CapturedOutput log)
            throws Exception {
        MvcTestResult answer = failed().exchange();

        assertThat(answer).hasStatus(500).bodyText().contains("on our side").doesNotContain("secret", "Exception");
        Matcher reference = REFERENCE.matcher(answer.getResponse().getContentAsString());
        assertThat(reference.find()).isTrue();
        assertThat(log).contains("reference " + reference.group(1), "a secret of the inside");
    }

    @Test
    void htmx_gets_a_note_and_not_a_page() {
        assertThat(failed().header("HX-Request", "true"))
                .hasStatus(500)
                .bodyText()
                .contains("role=\"alert\"", "Reference ")
                .doesNotContain("<html");
    }

    @Test
    void the_error_address_itself_is_no_page() {
        assertThat(http.get().uri("/error")).hasStatus(404);
    }

    /** What the container does with an exception that was thrown before or around the controllers. */
    private MockMvcTester.MockMvcRequestBuilder failed() {
        return http.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/relationships")
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("a secret of the inside"));
    }
}
