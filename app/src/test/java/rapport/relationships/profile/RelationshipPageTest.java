package rapport.relationships.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.directory.Organisations;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.interactions.Known;
import rapport.relationships.RelationshipId;
import rapport.relationships.Relationships;
import rapport.relationships.StandingDetail.Reason;
import rapport.relationships.StandingDetail.Score;
import rapport.relationships.Standings;
import rapport.relationships.assessing.Assessor;

@RapportTest
class RelationshipPageTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    Parties parties;

    @Autowired
    Relationships relationships;

    @Autowired
    Standings standings;

    @Autowired
    ApplicationContext app;

    PartyId firm;
    RelationshipId id;

    @BeforeEach
    void someCustomer() {
        firm = Known.firm(organisations, "Harbour <b>& Pine");
        id = relationships.of(firm, bruno).getFirst().id();
    }

    @Test
    void before_its_first_assessment_the_page_says_so() {
        assertThat(get("/relationships/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour &lt;b&gt;&amp; Pine", "Being assessed. This takes a moment.", "None written down.")
                .doesNotContain("Harbour <b>");
        assertThat(get("/relationships/" + id + "/reasons/trust")).hasStatus(404);
    }

    @Test
    void with_nothing_known_no_score_is_shown_anywhere() {
        new Assessor(app).assess(id);

        assertThat(get("/relationships/" + id))
                .bodyText()
                .contains("No relationship yet: so far", "Too early to say.", "Relationship quality is shown when");
        assertThat(get("/relationships/" + id + "/reasons/trust"))
                .hasStatusOk()
                .bodyText()
                .contains("Too early to say.")
                .doesNotContain("r-reasons");
    }

    @Test
    void a_score_stands_with_its_largest_reasons_and_leads_to_all_of_them() {
        goodBusiness();
        Score trust = standings.find(id, bruno).orElseThrow().detail().trust();
        assertThat(trust.isShown()).isTrue();

        assertThat(get("/relationships/" + id))
                .bodyText()
                .contains(
                        "All " + trust.reasons().size() + " reasons",
                        "/relationships/" + id + "/reasons/trust#"
                                + trust.reasons().getFirst().indicator());
    }

    @Test
    void the_reasons_of_each_score_are_all_there_each_with_its_evidence() {
        goodBusiness();
        var detail = standings.find(id, bruno).orElseThrow().detail();

        for (var which : ReasonsPage.Which.values()) {
            Score score = switch (which) {
                case TRUST -> detail.trust();
                case COMMITMENT -> detail.commitment();
                case QUALITY -> detail.quality();
            };
            assertThat(score.reasons()).isNotEmpty();
            assertThat(get("/relationships/" + id + "/reasons/" + which.key()))
                    .hasStatusOk()
                    .bodyText()
                    .contains(score.reasons().stream()
                            .map(Reason::indicator)
                            .map(indicator -> "<li id=\"" + indicator + "\">")
                            .toList());
        }
        assertThat(get("/relationships/" + id + "/reasons/trust"))
                .bodyText()
                .contains("13 of 13 promises kept on the date", "/relationships/" + id + "?event=promise:", ", due ");
    }

    @Test
    void what_a_contact_changes_comes_without_the_page_around_it() {
        goodBusiness();

        assertThat(get("/relationships/" + id + "/standing"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"track\"", "hx-swap-oob=\"true\"", "/reasons/trust")
                .doesNotContain("<html");
    }

    @Test
    void a_party_in_two_roles_has_two_pages_that_know_one_another() {
        parties.giveRole(firm, PartyRole.SUPPLIER, bruno);
        RelationshipId other = relationships.of(firm, bruno).getLast().id();

        assertThat(get("/relationships/" + id)).bodyText().contains("/relationships/" + other, "also Supplier");
        assertThat(get("/relationships/" + other)).bodyText().contains("/relationships/" + id, "also Customer");
    }

    @Test
    void carol_cannot_open_what_is_not_there_and_a_stranger_cannot_open_anything() {
        goodBusiness();
        for (String page : new String[] {"", "/standing", "/reasons/trust"}) {
            assertThat(http.get()
                            .uri("/relationships/" + UUID.randomUUID() + page)
                            .with(as(carol)))
                    .hasStatus(404);
            assertThat(http.get()
                            .uri("/relationships/" + id + page)
                            .exchange()
                            .getResponse()
                            .getHeader("Location"))
                    .startsWith("/sign-in");
        }
        assertThat(get("/relationships/" + id + "/reasons/luck")).hasStatus(404);
        assertThat(get("/relationships/<script>")).hasStatus4xxClientError();
    }

    private void goodBusiness() {
        Assessor assessor = new Assessor(app);
        assessor.goodBusinessWith(firm);
        assessor.assess(id);
    }

    private MvcTestResult get(String address) {
        return http.get().uri(address).with(as(bruno)).exchange();
    }
}
