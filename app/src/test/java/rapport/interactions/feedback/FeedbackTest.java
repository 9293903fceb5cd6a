package rapport.interactions.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.Satisfaction.SATISFACTION;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.RapportTest;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import rapport.interactions.Scale;

@RapportTest
class FeedbackTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    DSLContext db;

    PartyId firm;

    @BeforeEach
    void someFirm() {
        firm = Known.firm(organisations, "Harbour & Pine");
    }

    @Test
    void a_complaint_is_raised_on_a_page_without_script_too() {
        assertThat(http.get().uri("/parties/{id}/complaints/new", firm).with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<dialog class=\"r-dialog\" id=\"complaint-dialog\"[^>]* open")
                .contains("Harbour &amp; Pine");

        assertThat(http.post()
                        .uri("/parties/{id}/complaints", firm)
                        .with(as(bruno))
                        .formField("what", "The pump leaks")
                        .formField("severity", "4")
                        .formField("at", "2025-03-03")
                        .formField("back", "/relationships/1"))
                .hasStatus(303)
                .hasHeader("Location", "/relationships/1");

        var complaint =
                db.selectFrom(COMPLAINT).where(COMPLAINT.PARTY_ID.eq(firm)).fetchSingle();
        assertThat(complaint.getSeverity()).isEqualTo((short) 4);
        assertThat(complaint.getRaisedAt()).isEqualTo("2025-03-03T00:00:00Z");
    }

    @Test
    void a_refused_complaint_keeps_what_was_typed() {
        assertThat(http.post()
                        .uri("/parties/{id}/complaints", firm)
                        .with(as(bruno))
                        .formField("what", HOSTILE)
                        .formField("severity", "3")
                        .formField("at", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choose how bad it is.",
                        "This is not a day.",
                        "&lt;script&gt;alert(1)",
                        "Go to How bad it is for them",
                        "value=\"soon\"")
                .doesNotContain("<script>alert");
        assertThat(db.fetchCount(COMPLAINT, COMPLAINT.PARTY_ID.eq(firm))).isZero();
    }

    @Test
    void an_answer_is_written_down_in_their_words() {
        assertThat(http.post()
                        .uri("/parties/{id}/satisfactions", firm)
                        .with(as(bruno))
                        .formField("scale", "nps")
                        .formField("answer", "9")
                        .formField("words", "They come when they say"))
                .hasStatus(303);

        var answer = db.selectFrom(SATISFACTION)
                .where(SATISFACTION.PARTY_ID.eq(firm))
                .fetchSingle();
        assertThat(answer.getScale()).isEqualTo(Scale.NPS);
        assertThat(answer.getAnswer()).isEqualTo((short) 9);
    }

    @Test
    void an_answer_off_its_scale_is_refused_with_what_was_typed() {
        for (String answer : new String[] {"6", "0", "many", "", "5.5", "99999999999"}) {
            assertThat(http.post()
                            .uri("/parties/{id}/satisfactions", firm)
                            .with(as(bruno))
                            .formField("scale", "csat")
                            .formField("answer", answer)
                            .formField("words", "Quite content"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Give a number of this scale", "Quite content", "value=\"" + answer + "\"");
        }
        assertThat(db.fetchCount(SATISFACTION, SATISFACTION.PARTY_ID.eq(firm))).isZero();
    }

    @Test
    void carol_cannot_complain_for_somebody_who_is_not_there_and_a_stranger_cannot_at_all() {
        UUID nobody = UUID.randomUUID();
        assertThat(http.post()
                        .uri("/parties/{id}/complaints", nobody)
                        .with(as(carol))
                        .formField("what", "Leaks")
                        .formField("severity", "1"))
                .hasStatus(404);
        assertThat(http.get().uri("/parties/{id}/satisfactions/new", nobody).with(as(carol)))
                .hasStatus(404);

        http.post()
                .uri("/parties/{id}/complaints", firm)
                .formField("what", "Leaks")
                .formField("severity", "1")
                .exchange();
        assertThat(http.get().uri("/parties/{id}/complaints/new", firm)).hasStatus(303);
        assertThat(db.fetchCount(COMPLAINT)).isZero();
    }
}
