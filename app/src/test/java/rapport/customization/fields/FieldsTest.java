package rapport.customization.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.customization.tables.Field.FIELD;
import static schema.directory.tables.Party.PARTY;
import static schema.sales.tables.Deal.DEAL;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import rapport.RapportTest;
import rapport.customization.CustomField;
import rapport.customization.CustomFields;
import rapport.customization.Layouts;
import rapport.sales.Deals;

/** Adding, changing and arranging fields, and filling them in, as the browser does it. */
@RapportTest
class FieldsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    CustomFields fields;

    @Autowired
    Layouts layouts;

    @Autowired
    Deals deals;

    @Autowired
    DSLContext db;

    @Test
    void a_field_that_an_administrator_adds_is_in_the_form_at_once_and_holds_what_is_typed() {
        CustomField tax =
                add("organisation", Map.of("label", "Tax number", "type", "text", "help", "As on the invoice"));

        assertThat(tax.name()).isEqualTo("own_tax_number");
        assertThat(get("/organisations/new")).bodyText().contains("Tax number", "As on the invoice", tax.name());

        MvcTestResult added = post(
                as(bruno),
                "/organisations",
                Map.of("name", "Harbour & Pine", "role", "", "own_fields", tax.name(), tax.name(), " DE 123 "));
        assertThat(added).hasStatus(303);
        assertThat(held("Harbour & Pine")).isEqualTo("{\"own_tax_number\": \"DE 123\"}");

        String page = added.getResponse().getHeader("Location");
        assertThat(get(page)).bodyText().contains("Own fields", "Tax number", "DE 123");
    }

    @Test
    void what_is_wrong_is_said_below_the_field_and_nothing_typed_is_lost() {
        CustomField score = add("person", Map.of("label", "Score", "type", "number", "required", "true"));

        assertThat(post(
                        as(bruno),
                        "/people",
                        Map.of("family_name", "Castillo", "own_fields", score.name(), score.name(), "many")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"many\"", "Write a number", "value=\"Castillo\"");
        assertThat(post(as(bruno), "/people", Map.of("family_name", "Castillo", "own_fields", score.name())))
                .hasStatus(422)
                .bodyText()
                .contains("This field is needed");
        assertThat(db.fetchCount(PARTY)).isZero();
    }

    @Test
    void every_kind_of_value_comes_back_into_the_form_as_it_was_typed() {
        Map<String, String> typed = Map.of(
                "text", "<b>bold</b>",
                "long_text", "one\ntwo",
                "number", "1250.5",
                "money", "-12.30",
                "date", "2026-11-29",
                "date_time", "2026-11-29T14:30",
                "yes_no", "no",
                "link", "https://rapport.example/a?b=c");
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("family_name", "Castillo");
        typed.forEach((type, value) -> {
            CustomField field = add("person", Map.of("label", "F " + type, "type", type, "currency", "EUR"));
            sent.add("own_fields", field.name());
            sent.add(field.name(), value);
        });
        CustomField level =
                add("person", Map.of("label", "Level", "type", "choices", "choices", "Gold\nSilver\nÄltere & Co"));
        sent.addAll(level.name(), List.of("gold", "altere_co"));
        sent.set("own_fields", String.join(" ", sent.keySet()));

        MvcTestResult added = post(as(bruno), "/people", sent);

        assertThat(added).hasStatus(303);
        String page = added.getResponse().getHeader("Location");
        assertThat(get(page + "/edit"))
                .bodyText()
                .contains(
                        "value=\"&lt;b>bold&lt;/b>\"",
                        "one\ntwo",
                        "value=\"1250.5\"",
                        "value=\"-12.30\"",
                        "value=\"2026-11-29\"",
                        "value=\"2026-11-29T14:30\"",
                        "value=\"no\" selected",
                        "value=\"https://rapport.example/a?b=c\"",
                        "value=\"gold\" checked",
                        "value=\"altere_co\" checked")
                .doesNotContain("value=\"silver\" checked");
        assertThat(get(page)).bodyText().contains("−€12.30", "29 November 2026, 14:30", "Gold, Ältere &amp; Co");
    }

    @Test
    void a_deleted_field_is_seen_nowhere_and_comes_back_with_all_it_held() {
        CustomField tax = add("person", Map.of("label", "Tax number", "type", "text"));
        String page = post(
                        as(bruno),
                        "/people",
                        Map.of("family_name", "Castillo", "own_fields", tax.name(), tax.name(), "DE 123"))
                .getResponse()
                .getHeader("Location");

        assertThat(post(as(amina), "/settings/fields/person/" + tax.id() + "/deletion", Map.of("version", "0")))
                .hasStatus(303);
        assertThat(get(page)).bodyText().doesNotContain("DE 123");
        assertThat(get(page + "/edit")).bodyText().doesNotContain(tax.name());
        assertThat(post(as(bruno), page, Map.of("family_name", "Castillo", "version", "0")))
                .hasStatus(303);

        assertThat(post(as(amina), "/settings/fields/person/" + tax.id() + "/restoration", Map.of()))
                .hasStatus(303);
        assertThat(get(page)).bodyText().contains("DE 123");
    }

    @Test
    void the_layout_decides_the_order_and_the_headings_of_forms() {
        CustomField one = add("deal", Map.of("label", "One", "type", "text"));
        CustomField two = add("deal", Map.of("label", "Two", "type", "text"));
        CustomField three = add("deal", Map.of("label", "Three", "type", "text"));
        assertThat(post(as(amina), "/settings/fields/deal/sections", Map.of("name", "Contract")))
                .hasStatus(303);
        String section = layouts.sections("deal").getFirst().id().toString();

        post(as(amina), "/settings/fields/deal/" + one.id() + "/place", Map.of("section", section, "before", ""));
        post(
                as(amina),
                "/settings/fields/deal/" + three.id() + "/place",
                Map.of("section", "", "before", two.id().toString()));

        assertThat(fields.of("deal")).extracting(CustomField::label).containsExactly("Three", "Two", "One");
        assertThat(http.get().uri("/settings/fields/deal").with(as(amina)))
                .bodyText()
                .containsSubsequence("Three", "Two", "Contract", "One");
    }

    @Test
    void a_choice_keeps_its_word_under_another_name() {
        CustomField level = add("person", Map.of("label", "Level", "type", "choice", "choices", "Gold\nSilver"));
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.addAll("choice_word", List.of("gold", "silver"));
        sent.addAll("choice_label", List.of("Premium", ""));
        sent.addAll("choice_place", List.of("2", "1"));
        sent.add("label", "Level");
        sent.add("version", "0");
        sent.add("choices", "Bronze");

        assertThat(post(as(amina), "/settings/fields/person/" + level.id(), sent))
                .hasStatus(303);

        assertThat(fields.get(level.id(), amina).choices())
                .extracting(choice -> choice.word() + " " + choice.label() + " " + choice.offered())
                .containsExactly("gold Premium true", "bronze Bronze true", "silver Silver false");
    }

    @Test
    void a_field_that_cannot_be_is_refused_with_all_that_was_typed() {
        assertThat(post(
                        as(amina),
                        "/settings/fields/person",
                        Map.of("label", " ", "type", "choice", "help", "My help")))
                .hasStatus(422)
                .bodyText()
                .contains("Give the field a name", "Write at least one choice", "My help");
        add("person", Map.of("label", "Level", "type", "text"));
        assertThat(post(as(amina), "/settings/fields/person", Map.of("label", "LEVEL", "type", "text")))
                .hasStatus(422)
                .bodyText()
                .contains("Another field of this kind has that name");
        assertThat(db.fetchCount(FIELD)).isEqualTo(1);
    }

    @Test
    void somebody_slower_sees_the_field_as_it_is_and_does_not_overwrite_it() {
        CustomField tax = add("person", Map.of("label", "Tax", "type", "text"));
        String path = "/settings/fields/person/" + tax.id();
        assertThat(post(as(amina), path, Map.of("label", "Tax number", "version", "0")))
                .hasStatus(303);

        assertThat(post(as(amina), path, Map.of("label", "Tax id", "version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else has just changed this field", "Tax id");
        assertThat(fields.get(tax.id(), amina).label()).isEqualTo("Tax number");
    }

    @Test
    void names_are_made_of_letters_digits_and_underscores_whatever_the_label() {
        List.of("'); drop table directory.party; --", "ÄÖÜ ß", "…", "x".repeat(100), "select", "own")
                .forEach(label -> assertThat(add("order", Map.of("label", label, "type", "text"))
                                .name())
                        .matches("own_[a-z0-9_]{1,40}"));
        assertThat(add("order", Map.of("label", "O-wn", "type", "text")).name()).isEqualTo("own_o_wn");
    }

    @Test
    void columns_that_no_field_takes_are_kept_as_text() {
        CustomField known = add("person", Map.of("label", "Region", "type", "choice", "choices", "North"));

        Map<String, CustomField> kept = fields.keep("person", List.of("REGION", "Loyalty no.", " "), amina);

        assertThat(kept).containsOnlyKeys("REGION", "Loyalty no.").containsEntry("REGION", known);
        assertThat(kept.get("Loyalty no.").name()).isEqualTo("own_loyalty_no");
        assertThat(fields.keep("person", List.of("loyalty NO."), amina).values())
                .containsExactly(kept.get("Loyalty no."));
    }

    @Test
    void what_the_database_names_is_not_taken_for_one_of_another_kind() {
        CustomField tax = add("person", Map.of("label", "Tax", "type", "text"));

        assertThat(http.get().uri("/settings/fields/deal/" + tax.id()).with(as(amina)))
                .hasStatus(404);
        assertThat(http.get().uri("/settings/fields/nonsense").with(as(amina))).hasStatus(404);
    }

    @Test
    void a_person_is_named_by_name_or_by_the_address_of_their_page() {
        CustomField advocate = add("deal", Map.of("label", "Advocate", "type", "person"));
        String castillo = newPerson("Castillo");
        String twin = newPerson("Castillo");
        String okafor = newPerson("Okafor");
        String path = post(as(bruno), "/organisations", Map.of("name", "Harbour", "role", ""))
                .getResponse()
                .getHeader("Location")
                .replace("/organisations/", "/parties/");
        MultiValueMap<String, String> deal = new LinkedMultiValueMap<>();
        deal.add("title", "Big one");
        deal.add("column", deals.columns().getFirst().id().toString());
        deal.add("version", "0");
        deal.add("own_fields", advocate.name());
        deal.add(advocate.name(), "Castillo");

        assertThat(post(as(bruno), path + "/deals", deal))
                .hasStatus(422)
                .bodyText()
                .contains("Several are called “Castillo”");
        deal.set(advocate.name(), "Nobody");
        assertThat(post(as(bruno), path + "/deals", deal))
                .hasStatus(422)
                .bodyText()
                .contains("There is no person called “Nobody”");
        deal.set(advocate.name(), "http://localhost" + twin);
        assertThat(post(as(bruno), path + "/deals", deal)).hasStatus(303);
        deal.set(advocate.name(), "okafor");
        assertThat(post(as(bruno), path + "/deals", deal)).hasStatus(303);
        assertThat(db.select(DEAL.CUSTOM).from(DEAL).fetch(row -> row.value1().data()))
                .anySatisfy(held -> assertThat(held).contains(twin.replace("/people/", "")))
                .anySatisfy(held -> assertThat(held).contains(okafor.replace("/people/", "")))
                .noneSatisfy(held -> assertThat(held).contains(castillo.replace("/people/", "")));
    }

    private String newPerson(String name) {
        return post(as(bruno), "/people", Map.of("family_name", name, "even_if_known", "true"))
                .getResponse()
                .getHeader("Location");
    }

    @Test
    void carol_cannot_add_or_change_a_field() {
        CustomField tax = add("person", Map.of("label", "Tax", "type", "text"));

        assertThat(post(as(carol), "/settings/fields/person", Map.of("label", "Hers", "type", "text")))
                .hasStatus(404);
        assertThat(post(as(carol), "/settings/fields/person/" + tax.id(), Map.of("label", "Hers", "version", "0")))
                .hasStatus(404);
        assertThat(post(as(carol), "/settings/fields/person/" + tax.id() + "/place", Map.of()))
                .hasStatus(404);
        assertThat(fields.of("person")).extracting(CustomField::label).containsExactly("Tax");
    }

    private CustomField add(String kind, Map<String, String> typed) {
        assertThat(post(as(amina), "/settings/fields/" + kind, typed)).hasStatus(303);
        return fields.of(kind).stream()
                .filter(field -> field.label().equals(typed.get("label")))
                .findFirst()
                .orElseThrow();
    }

    private String held(String name) {
        return db.select(PARTY.CUSTOM)
                .from(PARTY)
                .where(PARTY.NAME.eq(name))
                .fetchSingle(PARTY.CUSTOM)
                .data();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).with(as(bruno)).exchange();
    }

    private MvcTestResult post(RequestPostProcessor who, String path, Map<String, String> typed) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        typed.forEach(sent::add);
        return post(who, path, sent);
    }

    private MvcTestResult post(RequestPostProcessor who, String path, MultiValueMap<String, String> sent) {
        return http.post().uri(path).with(who).formFields(sent).exchange();
    }
}
