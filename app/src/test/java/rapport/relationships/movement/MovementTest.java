package rapport.relationships.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.relationships.tables.Standing.STANDING;
import static schema.relationships.tables.Transition.TRANSITION;

import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.directory.Organisations;
import rapport.interactions.Known;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.relationships.RelationshipId;
import rapport.relationships.Relationships;
import rapport.relationships.Stage;
import rapport.relationships.assessing.Assessor;

/** What moves among the relationships, as Today shows it. */
@RapportTest
class MovementTest {

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
    ApplicationContext app;

    @Test
    void while_nothing_moves_today_says_so() {
        customer("Harbour & Pine");

        assertThat(today())
                .bodyText()
                .contains("Nobody is cooling down.", "Nobody moved this week.")
                .doesNotContain("Harbour &amp; Pine");
    }

    @Test
    void those_that_cool_down_most_come_first_and_lead_to_their_pages() {
        RelationshipId little = cooling("Old <Mill>", 0.08f);
        RelationshipId much = cooling("Harbour & Pine", 0.42f);

        assertThat(today())
                .bodyText()
                .contains("+42% risk", "+8% risk", "Old &lt;Mill>", "2 of 2")
                .doesNotContain("Old <Mill>", "Nobody is cooling down.")
                .containsSubsequence("/relationships/" + much, "/relationships/" + little);
    }

    @Test
    void a_rise_that_is_noise_is_not_shown() {
        cooling("Harbour & Pine", 0.04f);

        assertThat(today()).bodyText().contains("Nobody is cooling down.").doesNotContain("Harbour &amp; Pine");
    }

    @Test
    void six_are_shown_and_all_are_counted() {
        for (int i = 0; i < 7; i++) {
            cooling("Customer " + i, 0.5f - i * 0.05f);
        }

        assertThat(today()).bodyText().contains("6 of 7", "Customer 5").doesNotContain("Customer 6");
    }

    @Test
    void who_went_forward_this_week_is_shown_with_both_stages() {
        RelationshipId id = customer("Harbour <b>");
        moved(id, 2, Stage.EXPLORATION, Stage.AWARENESS);

        assertThat(today())
                .bodyText()
                .contains("/relationships/" + id, "Harbour &lt;b>", "Exploration", "Awareness")
                .doesNotContain("Nobody moved this week.", "Harbour <b>");
    }

    @Test
    void who_came_back_from_dissolution_went_forward() {
        moved(customer("Harbour"), 2, Stage.DISSOLUTION, Stage.EXPLORATION);

        assertThat(today()).bodyText().contains("Harbour", "Dissolution");
    }

    @Test
    void going_back_or_apart_or_long_ago_is_no_way_forward() {
        moved(customer("Went back"), 1, Stage.EXPANSION, Stage.AWARENESS);
        moved(customer("Went apart"), 1, Stage.EXPANSION, Stage.DISSOLUTION);
        moved(customer("Went long ago"), 8, Stage.EXPLORATION, Stage.AWARENESS);
        moved(customer("Went from nowhere"), 1, null, Stage.EXPLORATION);

        assertThat(today()).bodyText().contains("Nobody moved this week.").doesNotContain("Went ");
    }

    private RelationshipId customer(String name) {
        return relationships
                .of(Known.firm(organisations, name), bruno)
                .getFirst()
                .id();
    }

    private RelationshipId cooling(String name, float rise) {
        RelationshipId id = customer(name);
        new Assessor(app).assess(id);
        db.update(STANDING)
                .set(STANDING.COOLING, rise)
                .where(STANDING.RELATIONSHIP_ID.eq(id))
                .execute();
        return id;
    }

    private void moved(RelationshipId id, int daysAgo, @Nullable Stage from, Stage to) {
        db.insertInto(TRANSITION)
                .set(TRANSITION.ID, Ids.next())
                .set(TRANSITION.RELATIONSHIP_ID, id)
                .set(TRANSITION.AT, moments.now().minus(Duration.ofDays(daysAgo)))
                .set(TRANSITION.FROM_STAGE, from)
                .set(TRANSITION.TO_STAGE, to)
                .set(TRANSITION.RECONSTRUCTED, false)
                .set(TRANSITION.PROBABILITIES, JSONB.valueOf("{}"))
                .set(TRANSITION.EVIDENCE, JSONB.valueOf("{}"))
                .set(TRANSITION.MODEL_VERSION, "1")
                .set(TRANSITION.CONSTANTS_VERSION, 1L)
                .execute();
    }

    private MvcTestResult today() {
        MvcTestResult today = http.get().uri("/").with(as(bruno)).exchange();
        assertThat(today).hasStatusOk();
        return today;
    }
}
