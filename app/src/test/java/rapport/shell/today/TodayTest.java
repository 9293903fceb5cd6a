package rapport.shell.today;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.access.SignedInUser;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Keeping;
import rapport.interactions.Known;
import rapport.interactions.NewPromise;
import rapport.interactions.Promises;
import rapport.interactions.Severity;
import rapport.interactions.Side;
import rapport.platform.time.Moments;

@RapportTest
class TodayTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    Promises promises;

    @Autowired
    Moments moments;

    PartyId firm;

    @BeforeEach
    void someFirm() {
        firm = Known.firm(organisations, "Harbour & Pine");
    }

    @Test
    void everybody_is_greeted_by_name() {
        assertThat(today(bruno)).bodyText().containsPattern("Good (morning|afternoon|evening), Bruno\\.");
        assertThat(today(carol)).bodyText().containsPattern("Good (morning|afternoon|evening), Carol\\.");
    }

    @Test
    void promises_due_are_there_for_who_made_them() {
        promised("Send <the> plan", Duration.ofDays(2));

        assertThat(today(bruno))
                .bodyText()
                .contains("Promises due", "Send &lt;the> plan", "to Harbour &amp; Pine")
                .doesNotContain("Send <the>");
        assertThat(today(carol)).bodyText().doesNotContain("Promises due");
    }

    @Test
    void what_is_far_ahead_can_wait() {
        promised("Send the plan", Duration.ofDays(20));

        assertThat(today(bruno)).bodyText().doesNotContain("Send the plan", "Promises due");
    }

    @Test
    void the_most_urgent_promise_comes_first() {
        promised("Send the plan", Duration.ofDays(5));
        promised("Call about the plan", Duration.ofDays(-3));

        assertThat(today(bruno))
                .bodyText()
                .contains("Overdue")
                .containsSubsequence("Mark “Call about the plan” done", "Mark “Send the plan” done");
    }

    @Test
    void a_promise_done_is_no_longer_there() {
        Keeping.Done made = promised("Send the plan", Duration.ofDays(2));
        promises.fulfil(made.promise().id(), null, 0, bruno);

        assertThat(today(bruno)).bodyText().doesNotContain("Send the plan");
    }

    @Test
    void who_is_not_signed_in_sees_nothing_of_it() {
        promised("Send the plan", Duration.ofDays(2));

        MvcTestResult answer = http.get().uri("/").exchange();

        assertThat(answer).hasStatus(303).bodyText().isEmpty();
        assertThat(answer.getResponse().getHeader("Location")).startsWith("/sign-in");
    }

    private Keeping.Done promised(String what, Duration ahead) {
        Instant now = moments.now();
        NewPromise promise = new NewPromise(
                Side.US, what, Severity.of((short) 1), now.minus(Duration.ofDays(10)), now.plus(ahead), null);
        return (Keeping.Done) promises.make(firm, promise, bruno);
    }

    private MvcTestResult today(SignedInUser who) {
        MvcTestResult today = http.get().uri("/").with(as(who)).exchange();
        assertThat(today).hasStatusOk();
        return today;
    }
}
