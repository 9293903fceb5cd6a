package rapport.relationships.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.formToken;
import static schema.relationships.tables.Ending.ENDING;
import static schema.relationships.tables.WinBack.WIN_BACK;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import rapport.relationships.EndingPhase;
import rapport.relationships.EndingReason;
import rapport.relationships.EndingSide;
import rapport.relationships.RelationshipId;
import rapport.relationships.Relationships;
import rapport.relationships.assessing.Assessor;
import schema.relationships.tables.records.EndingRecord;

/** Ending a relationship, taking it back and winning it back, as the browser does it. */
@RapportTest
class EndingTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    Relationships relationships;

    @Autowired
    DSLContext db;

    @Autowired
    ApplicationContext app;

    PartyId firm;
    RelationshipId id;

    @BeforeEach
    void someCustomer() {
        firm = Known.firm(organisations, "Harbour & Pine");
        id = relationships.of(firm, bruno).getFirst().id();
    }

    @Test
    void the_dialog_is_a_page_of_its_own_without_script() {
        assertThat(http.get().uri("/relationships/{id}/ending", id).with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("End the relationship with Harbour &amp; Pine", "name=\"phase\" value=\"in_notice\" checked");
    }

    @Test
    void an_ending_keeps_who_why_and_whom_they_went_to() {
        assertThat(ending("ended", "price")
                        .formField("side", "us")
                        .formField("other", "service_failure")
                        .formField("other", "price")
                        .formField("competitor", " Arden Coffee ")
                        .formField("words", "They install at no cost"))
                .hasStatus(303)
                .hasHeader("Location", "/relationships/" + id);

        EndingRecord row = row();
        assertThat(row.getPhase()).isEqualTo(EndingPhase.ENDED);
        assertThat(row.getSide()).isEqualTo(EndingSide.US);
        assertThat(row.getReason()).isEqualTo(EndingReason.PRICE);
        assertThat(row.getOtherReasons()).containsExactly("service_failure");
        assertThat(row.getCompetitorName()).isEqualTo("Arden Coffee");
        assertThat(row.getRecordedBy()).isEqualTo(bruno.id());
        assertThat(page())
                .bodyText()
                .contains(
                        "Ended on",
                        "We did",
                        "Why: Price",
                        "Service failure",
                        "Went to Arden Coffee.",
                        "They install at no cost");
    }

    @Test
    void a_competitor_we_know_is_named_on_the_page_too() {
        PartyId arden = Known.firm(organisations, "Arden Coffee");
        assertThat(ending("ended", "competitor").formField("competitor", "Arden Coffee"))
                .hasStatus(303);

        assertThat(row().getCompetitorId()).isEqualTo(arden);
        assertThat(row().getCompetitorName()).isNull();
        assertThat(page()).bodyText().contains("Went to Arden Coffee.");
    }

    @Test
    void suspected_fraud_is_a_suspicion_until_it_is_cleared() {
        assertThat(ending("drifting", "fraud")).hasStatus(303);

        assertThat(row().getPhase()).isEqualTo(EndingPhase.FRAUD);
        assertThat(page()).bodyText().contains("Fraud or misconduct suspected since", "Cleared");
        assertThat(withdrawal(0)).hasStatus(303);
        assertThat(page()).bodyText().doesNotContain("Fraud or misconduct suspected since");
    }

    @Test
    void without_a_reason_it_is_refused_and_nothing_typed_is_lost() {
        assertThat(post("/relationships/{id}/ending", id)
                        .formField("phase", "ended")
                        .formField("side", "us")
                        .formField("other", "price")
                        .formField("competitor", HOSTILE)
                        .formField("words", HOSTILE)
                        .formField("last_day", "2099-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choose the main reason.",
                        "name=\"phase\" value=\"ended\" checked",
                        "name=\"side\" value=\"us\" checked",
                        "name=\"other\" value=\"price\" checked",
                        "value=\"2099-01-01\"",
                        "&lt;script&gt;alert(1)&lt;/script&gt;</textarea>")
                .doesNotContain("<script>alert", "name=\"other\" value=\"service_failure\" checked");
        assertThat(db.fetchCount(ENDING)).isZero();
    }

    @Test
    void a_last_day_that_is_none_is_refused_with_what_was_typed() {
        assertThat(ending("in_notice", "price").formField("last_day", "soon").formField("words", "Too dear"))
                .hasStatus(422)
                .bodyText()
                .contains("“soon” is not a day", "value=\"soon\"", "Too dear", "value=\"price\" checked");
        assertThat(db.fetchCount(ENDING)).isZero();
    }

    @Test
    void another_reason_needs_words() {
        assertThat(ending("ended", "other").formField("words", "  "))
                .hasStatus(422)
                .bodyText()
                .contains("say in a few words", "name=\"reason\" value=\"other\" checked");
        assertThat(db.fetchCount(ENDING)).isZero();
        assertThat(ending("ended", "other").formField("words", "Sold the mill")).hasStatus(303);
    }

    @Test
    void notice_does_not_end_before_it_was_given() {
        assertThat(ending("in_notice", "price").formField("last_day", "2020-01-31"))
                .hasStatus(422)
                .bodyText()
                .contains("The last day lies before the day it was said.", "value=\"2020-01-31\"");
        assertThat(db.fetchCount(ENDING)).isZero();
        assertThat(ending("ended", "price").formField("last_day", "2020-01-31")).hasStatus(303);
    }

    @Test
    void what_is_sent_twice_is_recorded_once() {
        assertThat(ending("ended", "price")).hasStatus(303);

        assertThat(ending("ended", "price")).hasStatus(422).bodyText().contains("This is recorded already.");
        assertThat(db.fetchCount(ENDING)).isEqualTo(1);
        new Assessor(app).assess(id);
        assertThat(ending("ended", "price")).hasStatus(422);
    }

    @Test
    void notice_is_withdrawn_once() {
        assertThat(ending("in_notice", "price").formField("last_day", "2099-01-31"))
                .hasStatus(303);
        assertThat(page()).bodyText().contains("Notice given on", "Last day:", "Notice withdrawn");

        assertThat(withdrawal(0)).hasStatus(303).hasHeader("Location", "/relationships/" + id);
        assertThat(row().getWithdrawnBy()).isEqualTo(bruno.id());
        assertThat(page()).bodyText().doesNotContain("Notice given on");
        assertThat(withdrawal(0)).hasStatus(422).bodyText().contains("Somebody else changed it meanwhile");
    }

    @Test
    void an_ending_that_happened_stays() {
        assertThat(ending("ended", "price")).hasStatus(303);

        assertThat(withdrawal(0)).hasStatus(422).bodyText().contains("An ending that happened stays.");
        assertThat(row().getWithdrawnAt()).isNull();
    }

    @Test
    void what_has_not_ended_is_not_won_back_and_the_note_is_kept() {
        assertThat(post("/relationships/{id}/win-back", id).formField("note", "They called & asked"))
                .hasStatus(422)
                .bodyText()
                .contains("has not ended", "They called &amp; asked");
        assertThat(db.fetchCount(WIN_BACK)).isZero();
    }

    @Test
    void what_was_won_back_is_no_longer_said_to_have_ended() {
        assertThat(ending("ended", "price")).hasStatus(303);
        new Assessor(app).assess(id);
        assertThat(page()).bodyText().contains("Ended on", "/relationships/" + id + "/win-back");

        assertThat(post("/relationships/{id}/win-back", id).formField("note", "They called"))
                .hasStatus(303);
        assertThat(db.fetchSingle(WIN_BACK).getNote()).isEqualTo("They called");
        new Assessor(app).assess(id);

        assertThat(page()).bodyText().doesNotContain("Ended on", "/win-back");
        assertThat(ending("ended", "price")).hasStatus(303);
    }

    @Test
    void who_buys_again_is_no_longer_said_to_have_ended() {
        assertThat(ending("ended", "price")).hasStatus(303);
        db.update(ENDING)
                .set(ENDING.AT, row().getAt().minusSeconds(40 * 86_400))
                .execute();
        Assessor assessor = new Assessor(app);
        assessor.assess(id);
        assertThat(page()).bodyText().contains("Ended on");

        assessor.sale(firm);
        assessor.assess(id);

        assertThat(page()).bodyText().doesNotContain("Ended on");
    }

    @Test
    void carol_cannot_end_what_is_not_there_and_a_stranger_cannot_at_all() {
        assertThat(ending("in_notice", "price")).hasStatus(303);
        var before = db.selectFrom(ENDING).fetch();
        UUID nobody = UUID.randomUUID();

        for (String address : new String[] {"/relationships/{id}/ending", "/relationships/{id}/win-back"}) {
            assertThat(http.get().uri(address, nobody).with(as(carol))).hasStatus(404);
            assertThat(http.post().uri(address, nobody).with(as(carol)).formField("reason", "price"))
                    .hasStatus(404);
            assertThat(http.post().uri(address, id).with(formToken()).formField("reason", "price"))
                    .hasStatus(303);
        }
        assertThat(http.post()
                        .uri("/endings/{id}/withdrawal", nobody)
                        .with(as(carol))
                        .formField("version", "0"))
                .hasStatus(404);
        assertThat(http.post()
                        .uri("/endings/{id}/withdrawal", row().getId())
                        .with(formToken())
                        .formField("version", "0")
                        .exchange()
                        .getResponse()
                        .getHeader("Location"))
                .startsWith("/sign-in");

        assertThat(db.selectFrom(ENDING).fetch()).isEqualTo(before);
        assertThat(db.fetchCount(WIN_BACK)).isZero();
    }

    private MockMvcRequestBuilder ending(String phase, String reason) {
        return post("/relationships/{id}/ending", id).formField("phase", phase).formField("reason", reason);
    }

    private MvcTestResult withdrawal(int version) {
        return post("/endings/{id}/withdrawal", row().getId())
                .formField("version", Integer.toString(version))
                .exchange();
    }

    private MvcTestResult page() {
        return http.get().uri("/relationships/{id}", id).with(as(bruno)).exchange();
    }

    private MockMvcRequestBuilder post(String address, Object id) {
        return http.post().uri(address, id).with(as(bruno));
    }

    private EndingRecord row() {
        return db.selectFrom(ENDING).where(ENDING.RELATIONSHIP_ID.eq(id)).fetchSingle();
    }
}
