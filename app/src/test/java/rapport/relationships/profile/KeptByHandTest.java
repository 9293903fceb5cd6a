package rapport.relationships.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.formToken;
import static schema.relationships.tables.JointGoal.JOINT_GOAL;
import static schema.relationships.tables.ManualStage.MANUAL_STAGE;
import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.access.SignedInUser;
import rapport.directory.Organisations;
import rapport.interactions.Known;
import rapport.platform.money.Money;
import rapport.platform.settings.Company;
import rapport.platform.settings.Settings;
import rapport.platform.time.Moments;
import rapport.relationships.GoalKind;
import rapport.relationships.Relationship;
import rapport.relationships.RelationshipId;
import rapport.relationships.Relationships;
import rapport.relationships.Stage;

/** What people write down by hand: owner, next step, need, a stage, goals. */
@RapportTest
class KeptByHandTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    Relationships relationships;

    @Autowired
    Moments moments;

    @Autowired
    DSLContext db;

    @Autowired
    Settings settings;

    RelationshipId id;

    @BeforeEach
    void someCustomer() {
        id = relationships
                .of(Known.firm(organisations, "Harbour & Pine"), bruno)
                .getFirst()
                .id();
    }

    @Test
    void owner_next_step_and_need_are_kept_and_shown() {
        assertThat(edit(bruno, carol.id().toString(), "Call Elena <soon>", "12,500.50", 0))
                .hasStatus(303)
                .hasHeader("Location", "/relationships/" + id);

        Relationship saved = relationships.get(id, bruno);
        assertThat(saved.owner()).isEqualTo(carol.id());
        assertThat(saved.need()).isNotNull();
        assertThat(saved.need().amount()).isEqualByComparingTo("12500.50");
        assertThat(page())
                .bodyText()
                .contains("Carol", "Call Elena &lt;soon&gt;")
                .doesNotContain("<soon>");
        assertThat(http.get().uri("/relationships/{id}/edit", id).with(as(bruno)))
                .bodyText()
                .contains("value=\"12500.50\"", "name=\"version\" value=\"1\"")
                .containsPattern("value=\"" + carol.id() + "\" selected");
    }

    @Test
    void whoever_is_second_sees_both_versions_and_decides() {
        assertThat(edit(carol, "", "Write to them", "100", 0)).hasStatus(303);

        assertThat(edit(bruno, "", "Call them", "200", 0))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Somebody else saved this meanwhile.",
                        "<td>Write to them</td><td>Call them</td>",
                        "value=\"Call them\"",
                        "value=\"200\"",
                        "name=\"version\" value=\"1\"",
                        "Save mine");
        assertThat(relationships.get(id, bruno).nextStep()).isEqualTo("Write to them");

        assertThat(edit(bruno, "", "Call them", "200", 1)).hasStatus(303);
        assertThat(relationships.get(id, bruno).nextStep()).isEqualTo("Call them");
    }

    @Test
    void a_need_keeps_the_currency_in_which_it_was_said() {
        assertThat(edit(bruno, "", "", "12,500.50", 0)).hasStatus(303);
        settings.put(
                "company",
                new Company(
                        "Fernhill",
                        Currency.getInstance("CHF"),
                        ZoneOffset.UTC,
                        Company.DEFAULT.workingDays(),
                        Company.DEFAULT.opens(),
                        Company.DEFAULT.closes()));

        assertThat(edit(bruno, "", "", "13,000", 1)).hasStatus(303);

        assertThat(relationships.get(id, bruno).need()).isEqualTo(Money.of(1_300_000, "EUR"));
    }

    @Test
    void a_need_that_is_none_is_refused_with_what_was_typed() {
        assertThat(edit(bruno, "", "Call them", "much", 0))
                .hasStatus(422)
                .bodyText()
                .contains("“much” is not an amount.", "value=\"much\"", "value=\"Call them\"");
        assertThat(edit(bruno, "", "Call them", "-5", 0))
                .hasStatus(422)
                .bodyText()
                .contains("A need cannot be negative.", "value=\"-5\"");
        assertThat(edit(bruno, "", "Call them", "999,999,999,999,999,999,999", 0))
                .hasStatus(422)
                .bodyText()
                .contains("is not an amount.");
        assertThat(relationships.get(id, bruno).nextStep()).isNull();
    }

    @Test
    void a_character_that_cannot_be_stored_is_left_out() {
        assertThat(edit(bruno, "", "Call\0 them", "100\0", 0)).hasStatus(303);

        assertThat(relationships.get(id, bruno).nextStep()).isEqualTo("Call them");
    }

    @Test
    void an_owner_is_one_of_us() {
        assertThat(edit(bruno, carol.id().toString(), "", "", 0)).hasStatus(303);

        for (String owner : new String[] {UUID.randomUUID().toString(), "nobody-like-this"}) {
            assertThat(edit(bruno, owner, "Call them", "", 1))
                    .hasStatus(422)
                    .bodyText()
                    .contains("There is no such user.", "value=\"Call them\"");
        }
        assertThat(relationships.get(id, bruno).owner()).isEqualTo(carol.id());
    }

    @Test
    void a_stage_set_by_hand_is_shown_with_its_reason_until_it_is_lifted() {
        String until = moments.today().plusDays(10).toString();
        assertThat(stage("engagement", HOSTILE, until)).hasStatus(303);

        assertThat(page())
                .bodyText()
                .contains("Set by hand: Engagement.", "Bruno set it until", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(http.get().uri("/relationships/{id}/stage", id).with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("Now set by hand: Engagement");

        assertThat(post("/relationships/{id}/stage/lift", id)).hasStatus(303);
        assertThat(page()).bodyText().doesNotContain("Set by hand:");
    }

    @Test
    void a_stage_set_by_hand_holds_through_its_last_day_and_no_longer() {
        assertThat(stage("expansion", "They order more", moments.today().toString()))
                .hasStatus(303);
        assertThat(page()).bodyText().contains("Set by hand: Expansion.");

        db.update(MANUAL_STAGE)
                .set(MANUAL_STAGE.EXPIRES_ON, moments.today().minusDays(1))
                .execute();

        assertThat(page()).bodyText().doesNotContain("Set by hand:");
    }

    @Test
    void a_stage_without_a_reason_or_with_a_day_gone_by_is_refused_with_what_was_typed() {
        String until = moments.today().plusDays(10).toString();
        assertThat(stage("expansion", " ", until))
                .hasStatus(422)
                .bodyText()
                .contains("Say why; others will want to know.", "value=\"expansion\" checked", "value=\"" + until);
        assertThat(stage("expansion", "They order more", "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("lies in the past", "They order more</textarea>", "value=\"2020-01-01\"");
        for (String day : new String[] {"soon", ""}) {
            assertThat(stage("expansion", "They order more", day))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Say until when it holds", "They order more</textarea>", "value=\"" + day + "\"");
        }
        assertThat(stage("marriage", "They order more", until)).hasStatus(404);
        assertThat(db.fetchCount(MANUAL_STAGE)).isZero();
    }

    @Test
    void the_stage_one_comes_for_is_chosen_already() {
        assertThat(http.get().uri("/relationships/{id}/stage?to=expansion", id).with(as(bruno)))
                .bodyText()
                .contains(
                        "value=\"expansion\" checked",
                        moments.today().plusDays(90).toString());
        assertThat(http.get()
                        .uri("/relationships/{id}/stage?to={to}", id, Stage.ENGAGEMENT.key())
                        .with(as(bruno)))
                .bodyText()
                .contains("value=\"engagement\" checked");
    }

    @Test
    void a_goal_is_in_force_until_it_is_ended() {
        assertThat(goal("adaptation", "Their pallets & ours", "2025-01-31", "")).hasStatus(303);
        assertThat(page()).bodyText().contains("Their pallets &amp; ours", "Adaptation since");
        var goal = db.fetchSingle(JOINT_GOAL);
        assertThat(goal.getKind()).isEqualTo(GoalKind.ADAPTATION);
        assertThat(goal.getAgreedOn()).isEqualTo(LocalDate.parse("2025-01-31"));

        assertThat(post("/goals/{id}/end", goal.getId()).formField("version", "0"))
                .hasStatus(303)
                .hasHeader("Location", "/relationships/" + id);
        assertThat(db.fetchSingle(JOINT_GOAL).getEndsOn()).isEqualTo(moments.today());
        assertThat(post("/goals/{id}/end", goal.getId()).formField("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody else changed it meanwhile");
    }

    @Test
    void a_goal_that_says_nothing_or_ends_before_it_starts_is_refused_with_what_was_typed() {
        assertThat(goal("goal", " ", "2025-01-31", "2026-01-31"))
                .hasStatus(422)
                .bodyText()
                .contains("Say what was agreed.", "value=\"2025-01-31\"", "value=\"2026-01-31\"");
        assertThat(goal("adaptation", HOSTILE, "2025-01-31", "2024-01-31"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "The end lies before the day it was agreed.",
                        "value=\"adaptation\" checked",
                        "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(goal("goal", "Grow", "soon", "")).hasStatus(422).bodyText().contains("Write the days as");
        assertThat(goal("goal", "Grow", "2025-01-31", "later"))
                .hasStatus(422)
                .bodyText()
                .contains("Write the days as", "value=\"later\"");
        assertThat(goal("goal", "Grow", "+999999999-01-01", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write the days as");
        assertThat(db.fetchCount(JOINT_GOAL)).isZero();
    }

    @Test
    void carol_cannot_change_what_is_not_there_and_a_stranger_cannot_at_all() {
        goal("goal", "Grow", "2025-01-31", "");
        List<Result<?>> before = rows();
        UUID nobody = UUID.randomUUID();
        UUID goal = db.fetchSingle(JOINT_GOAL).getId().value();

        for (String form : new String[] {"edit", "stage", "goals/new"}) {
            assertThat(http.get().uri("/relationships/{id}/" + form, nobody).with(as(carol)))
                    .hasStatus(404);
            assertThat(http.get().uri("/relationships/{id}/" + form, id)).hasStatus(303);
        }
        for (String address : new String[] {
            "/relationships/{id}",
            "/relationships/{id}/stage",
            "/relationships/{id}/stage/lift",
            "/relationships/{id}/goals"
        }) {
            assertThat(complete(http.post().uri(address, nobody).with(as(carol))))
                    .as(address)
                    .hasStatus(404);
            assertThat(complete(http.post().uri(address, id).with(formToken()))).hasStatus(303);
        }
        assertThat(complete(http.post().uri("/goals/{id}/end", nobody).with(as(carol))))
                .hasStatus(404);
        assertThat(complete(http.post().uri("/goals/{id}/end", goal).with(formToken())))
                .hasStatus(303);

        assertThat(rows()).isEqualTo(before);
    }

    /** Everything any of the forms asks for, so that nothing but the right is missing. */
    private MvcTestResult complete(MockMvcRequestBuilder request) {
        return request.formField("next_step", "Mine")
                .formField("version", "0")
                .formField("stage", "engagement")
                .formField("reason", "Because")
                .formField("expires_on", moments.today().toString())
                .formField("what", "Grow")
                .formField("agreed_on", "2025-01-31")
                .exchange();
    }

    private List<Result<?>> rows() {
        return List.of(
                db.selectFrom(RELATIONSHIP).fetch(),
                db.selectFrom(MANUAL_STAGE).fetch(),
                db.selectFrom(JOINT_GOAL).fetch());
    }

    private MvcTestResult edit(SignedInUser who, String owner, String nextStep, String need, int version) {
        return http.post()
                .uri("/relationships/{id}", id)
                .with(as(who))
                .formField("owner", owner)
                .formField("next_step", nextStep)
                .formField("need", need)
                .formField("version", Integer.toString(version))
                .exchange();
    }

    private MvcTestResult stage(String stage, String reason, String until) {
        return post("/relationships/{id}/stage", id)
                .formField("stage", stage)
                .formField("reason", reason)
                .formField("expires_on", until)
                .exchange();
    }

    private MvcTestResult goal(String kind, String what, String agreedOn, String endsOn) {
        return post("/relationships/{id}/goals", id)
                .formField("kind", kind)
                .formField("what", what)
                .formField("agreed_on", agreedOn)
                .formField("ends_on", endsOn)
                .exchange();
    }

    private MvcTestResult page() {
        return http.get().uri("/relationships/{id}", id).with(as(bruno)).exchange();
    }

    private MockMvcRequestBuilder post(String address, Object id) {
        return http.post().uri(address, id).with(as(bruno));
    }
}
