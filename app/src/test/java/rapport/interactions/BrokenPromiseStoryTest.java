package rapport.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.interactions.tables.Promise.PROMISE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.RapportTest;
import rapport.directory.Links;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.People;
import rapport.platform.time.Moments;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.Panels;

/** A call, what was promised in it, and what came of that. */
@RapportTest
class BrokenPromiseStoryTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Links links;

    @Autowired
    Promises promises;

    @Autowired
    Panels panels;

    @Autowired
    Moments moments;

    @Autowired
    DSLContext db;

    @Test
    void a_call_with_a_promise_that_is_broken() {
        PartyId firm = Known.firm(organisations, "Harbour and Pine");
        PartyId elena = Known.person(people, links, firm, "Elena", "Marsh");

        // Five days ago Elena called, and Bruno promised her a plan within two days.
        LocalDateTime called = LocalDateTime.ofInstant(moments.now(), ZoneOffset.UTC)
                .minusDays(5)
                .truncatedTo(ChronoUnit.MINUTES);
        assertThat(http.post()
                        .uri("/parties/" + firm + "/contacts")
                        .with(as(bruno))
                        .formField("channel", "call")
                        .formField("theirs", "true")
                        .formField("with", elena.toString())
                        .formField("at", called.toString())
                        .formField("minutes", "12")
                        .formField("text", "Needs the roll-out plan.")
                        .formField("promise_by", "us")
                        .formField("promise_what", "Send the roll-out plan")
                        .formField(
                                "promise_day", called.toLocalDate().plusDays(2).toString())
                        .formField("promise_severity", "2")
                        .formField("back", "/organisations/" + firm))
                .hasStatus(303);

        // It stands on the timeline: her call, and that our word was not kept.
        assertThat(timeline(firm))
                .contains("Elena Marsh", "called Bruno, 12 minutes", "Needs the roll-out plan.")
                .contains("Promise broken, was due", "Send the roll-out plan");

        // Today asks for it, first of all, as overdue.
        assertThat(panels.at(Panel.Place.TODAY, new Subject("user", bruno.id().value()), bruno))
                .as("promises due")
                .isNotEmpty();

        // Bruno does it now. That helps her, and it stays broken.
        PromiseId id = db.select(PROMISE.ID)
                .from(PROMISE)
                .where(PROMISE.PARTY_ID.eq(firm))
                .fetchSingle(PROMISE.ID);
        assertThat(http.post()
                        .uri("/promises/" + id + "/fulfilment")
                        .with(as(bruno))
                        .formField("version", "0")
                        .formField("back", "/organisations/" + firm))
                .hasStatus(303);
        Promise promise = promises.get(id, bruno);
        assertThat(promise.isSettled()).isTrue();
        assertThat(promise.stateAt(moments.now())).isEqualTo(Promise.State.BROKEN);
        assertThat(promise.stateAt(promise.dueAt().minus(Duration.ofHours(1)))).isEqualTo(Promise.State.OPEN);
        assertThat(timeline(firm)).contains("Promise broken, done 3 days late");

        // And it cannot be made good by moving its day afterwards.
        assertThat(http.post()
                        .uri("/promises/" + id + "/due")
                        .with(as(bruno))
                        .formField("version", "1")
                        .formField("day", "2099-01-01"))
                .hasStatus(422);
    }

    private String timeline(PartyId firm) {
        var answer =
                http.get().uri("/parties/" + firm + "/timeline").with(as(bruno)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
