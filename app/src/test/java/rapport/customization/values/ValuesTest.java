package rapport.customization.values;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.directory.Organisations;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.interactions.Known;

/** Changing custom fields apart from the rest of a record, here of a relationship, which has no form of its own for them. */
@RapportTest
class ValuesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    Parties parties;

    @Autowired
    CustomFields fields;

    @Autowired
    DSLContext db;

    @Test
    void the_fields_of_a_relationship_are_changed_beside_it_and_shown_on_its_page() {
        String path = relationship();

        assertThat(post(path, Map.of("version", "0", "own_fields", "own_rank", "own_rank", "First")))
                .hasStatus(303);

        assertThat(db.fetchSingle(RELATIONSHIP).getCustom().data()).isEqualTo("{\"own_rank\": \"First\"}");
        assertThat(http.get()
                        .uri(path.replace("/records/relationship", "/relationships")
                                .replace("/fields", ""))
                        .with(as(bruno)))
                .bodyText()
                .contains("About this relationship", "Rank", "First");
    }

    @Test
    void somebody_slower_sees_both_values_and_overwrites_nothing() {
        String path = relationship();
        post(path, Map.of("version", "0", "own_fields", "own_rank", "own_rank", "First"));

        assertThat(post(path, Map.of("version", "0", "own_fields", "own_rank", "own_rank", "Second")))
                .hasStatus(409)
                .bodyText()
                .contains("<td class=\"r-b\">Rank</td><td>First</td><td>Second</td>", "name=\"version\" value=\"1\"");
        assertThat(db.fetchSingle(RELATIONSHIP).getCustom().data()).isEqualTo("{\"own_rank\": \"First\"}");
    }

    @Test
    void what_the_form_did_not_show_is_left_alone() {
        String path = relationship();
        post(path, Map.of("version", "0", "own_fields", "own_rank", "own_rank", "First"));
        fields.add("relationship", FieldDraft.text("Other"), amina);

        assertThat(post(
                        path,
                        Map.of(
                                "version",
                                "1",
                                "own_fields",
                                "own_other own_other own_nothing",
                                "own_other",
                                "x",
                                "own_nothing",
                                "y",
                                "own_rank",
                                "z")))
                .hasStatus(303);

        assertThat(db.fetchSingle(RELATIONSHIP).getCustom().data())
                .isEqualTo("{\"own_rank\": \"First\", \"own_other\": \"x\"}");
    }

    private String relationship() {
        fields.add("relationship", FieldDraft.text("Rank"), amina);
        PartyId pine = Known.firm(organisations, "Harbour & Pine");
        parties.giveRole(pine, PartyRole.CUSTOMER, bruno);
        return "/records/relationship/" + db.fetchSingle(RELATIONSHIP).getId() + "/fields";
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        var request = http.post().uri(path).with(as(bruno));
        typed.forEach(request::param);
        return request.exchange();
    }
}
