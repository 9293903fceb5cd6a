package rapport.interactions.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;

import java.nio.charset.StandardCharsets;
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
import rapport.interactions.Keeping.Done;
import rapport.interactions.Known;
import rapport.interactions.NewPromise;
import rapport.interactions.Promise;
import rapport.interactions.Promises;
import rapport.interactions.Severity;
import rapport.interactions.Side;
import rapport.platform.text.Formats;
import rapport.platform.time.Moments;

@RapportTest
class OpenPromisesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Promises promises;

    @Autowired
    Organisations organisations;

    @Autowired
    Moments moments;

    PartyId firm;

    @BeforeEach
    void someFirm() {
        firm = Known.firm(organisations, "Harbour and Pine");
    }

    @Test
    void today_shows_ones_own_promises_ours_and_theirs_and_overdue_ones_first() {
        promise(Side.US, "Send the plan", 3, bruno);
        promise(Side.THEM, "Send the numbers", -2, bruno);
        promise(Side.US, "Amina’s own", 1, amina);
        promise(Side.US, "In three weeks", 21, bruno);

        String today = today(bruno);

        assertThat(today)
                .contains("Promises due", "Overdue 2 d", "from Harbour and Pine", "to Harbour and Pine")
                .doesNotContain("Amina’s own", "In three weeks");
        assertThat(today.indexOf("Send the numbers")).isLessThan(today.indexOf("Send the plan"));
    }

    @Test
    void what_is_ticked_off_is_gone_from_today() {
        Promise promise = promise(Side.US, "Send the plan", 3, bruno);
        assertThat(today(bruno)).contains("/promises/" + promise.id() + "/fulfilment");

        assertThat(http.post()
                        .uri("/promises/{id}/fulfilment", promise.id())
                        .with(as(bruno))
                        .formField("version", "0")
                        .formField("back", "/"))
                .hasStatus(303)
                .hasHeader("Location", "/");

        assertThat(today(bruno)).doesNotContain("Send the plan");
    }

    @Test
    void whoever_moves_a_promise_that_somebody_else_moved_meanwhile_is_told_both_days() {
        Promise promise = promise(Side.US, "Send the plan", 3, bruno);
        Instant theirs = moments.endOf(moments.today().plusDays(5));
        Instant mine = moments.endOf(moments.today().plusDays(9));
        promises.move(promise.id(), theirs, 0, amina);

        MvcTestResult answer = http.post()
                .uri("/promises/{id}/due", promise.id())
                .with(as(bruno))
                .formField("version", "0")
                .formField("day", moments.today().plusDays(9).toString())
                .exchange();

        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else changed this promise", Formats.moment(theirs), Formats.moment(mine))
                .contains("value=\"" + moments.today().plusDays(9) + "\"", "name=\"version\" value=\"1\"");
        assertThat(promises.get(promise.id(), bruno).dueAt()).isEqualTo(theirs);
    }

    @Test
    void all_that_is_due_can_be_seen_the_rest_folded() {
        for (int i = 1; i <= 11; i++) {
            promise(Side.US, "Task number " + i + ".", 2, bruno);
        }

        String today = today(bruno);

        int folded = today.indexOf("3 more");
        assertThat(folded).isPositive();
        for (int i = 1; i <= 11; i++) {
            assertThat(today).contains("Task number " + i + ".");
        }
        assertThat(today.substring(folded).split("Task number ", -1)).hasSizeGreaterThan(3);
    }

    private Promise promise(Side side, String what, int days, SignedInUser who) {
        NewPromise made = new NewPromise(
                side,
                what,
                Severity.NORMAL,
                moments.now().minus(Duration.ofDays(10)),
                moments.endOf(moments.today().plusDays(days)),
                null);
        return ((Done) promises.make(firm, made, who)).promise();
    }

    private String today(SignedInUser who) {
        MvcTestResult answer = http.get().uri("/").with(as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
