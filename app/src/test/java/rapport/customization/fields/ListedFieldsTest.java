package rapport.customization.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.directory.tables.Party.PARTY;
import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.net.URI;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.customization.CustomFieldType;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.customization.Tags;
import rapport.directory.Organisations;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.interactions.Known;

/** Custom fields and tags as columns and conditions of lists. */
@RapportTest
class ListedFieldsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    Parties parties;

    @Autowired
    CustomFields fields;

    @Autowired
    Tags tags;

    @Autowired
    DSLContext db;

    private PartyId pine;
    private PartyId mill;

    @BeforeEach
    void twoFirms() {
        pine = Known.firm(organisations, "Harbour & Pine");
        mill = Known.firm(organisations, "Old Mill");
    }

    @Test
    void a_list_shows_sorts_and_filters_a_field_of_ones_own() {
        fields.add("organisation", FieldDraft.text("Region"), amina);
        holds(pine, "{\"own_region\": \"North\"}");

        assertThat(get("/organisations?filter=own_region==north&columns=own_region&sort=own_region"))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour &amp; Pine", ">North<")
                .doesNotContain("Old Mill");
        assertThat(get("/organisations?filter=own_region=null=true"))
                .bodyText()
                .contains("Old Mill")
                .doesNotContain("Harbour &amp; Pine");
    }

    @Test
    void an_amount_stands_in_its_currency_and_another_record_by_its_name() {
        fields.add("organisation", of("Budget", CustomFieldType.MONEY, "EUR"), amina);
        fields.add("organisation", of("Broker", CustomFieldType.ORGANISATION, null), amina);
        holds(pine, "{\"own_budget\": 120000, \"own_broker\": \"" + mill + "\"}");

        assertThat(get("/organisations?filter=own_budget=ge=1000&columns=own_budget,own_broker"))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour &amp; Pine", "1,200", "Old Mill");
        assertThat(get("/organisations?filter=own_budget=ge=1201&columns=own_broker"))
                .bodyText()
                .doesNotContain("Old Mill");
    }

    @Test
    void what_names_another_record_is_sorted_and_filtered_by_its_name() {
        fields.add("organisation", of("Broker", CustomFieldType.ORGANISATION, null), amina);
        fields.add("relationship", of("Bank", CustomFieldType.ORGANISATION, null), amina);
        holds(pine, "{\"own_broker\": \"" + mill + "\"}");
        parties.giveRole(pine, PartyRole.CUSTOMER, bruno);
        db.update(RELATIONSHIP)
                .set(RELATIONSHIP.CUSTOM, JSONB.valueOf("{\"own_bank\": \"" + mill + "\"}"))
                .where(RELATIONSHIP.PARTY_ID.eq(pine))
                .execute();

        assertThat(get("/organisations?filter=own_broker==*mill*&sort=own_broker&columns=own_broker"))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour &amp; Pine", "Broker contains mill");
        assertThat(get("/organisations?filter=own_broker==Somebody")).bodyText().contains("No organisation matches");
        assertThat(get("/organisations?filter=own_broker=null=true"))
                .bodyText()
                .contains("Old Mill")
                .doesNotContain("Harbour &amp; Pine");
        assertThat(get("/relationships?filter=own_bank==*mill*&sort=own_bank&columns=own_bank"))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour &amp; Pine", ">Old Mill<");
    }

    @Test
    void a_list_shows_and_filters_tags() {
        tags.add("organisation", pine.value(), "Fair", bruno);
        String tag = tags.all().getFirst().id().toString();

        assertThat(get("/organisations?filter=tags==" + tag + "&columns=tags"))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour &amp; Pine", ">Fair<")
                .doesNotContain("Old Mill");
    }

    @Test
    void relationships_which_are_found_by_a_table_of_their_own_have_them_too() {
        fields.add("relationship", FieldDraft.text("Rank"), amina);
        parties.giveRole(pine, PartyRole.CUSTOMER, bruno);
        parties.giveRole(mill, PartyRole.CUSTOMER, bruno);
        db.update(RELATIONSHIP)
                .set(RELATIONSHIP.CUSTOM, JSONB.valueOf("{\"own_rank\": \"First\"}"))
                .where(RELATIONSHIP.PARTY_ID.eq(pine))
                .execute();

        assertThat(get("/relationships?own_rank=first&columns=own_rank,tags&sort=own_rank&order=down"))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour &amp; Pine", ">First<")
                .doesNotContain("Old Mill");
    }

    private static FieldDraft of(String label, CustomFieldType type, String currency) {
        return new FieldDraft(label, type, null, null, false, false, false, currency, List.of(), null);
    }

    private void holds(PartyId party, String values) {
        db.update(PARTY)
                .set(PARTY.CUSTOM, JSONB.valueOf(values))
                .where(PARTY.ID.eq(party))
                .execute();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(URI.create(path)).with(as(bruno)).exchange();
    }
}
