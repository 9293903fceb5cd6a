package rapport.sales.records;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.sales.tables.Agreement.AGREEMENT;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.Product.PRODUCT;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.directory.Organisations;
import rapport.interactions.Known;
import rapport.sales.DealOutcome;
import rapport.sales.Deals;

/** A form that is refused says all that is wrong with it at once, each at its field. */
@RapportTest
class RefusalsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Organisations organisations;

    @Autowired
    Deals deals;

    private String firm = "";

    @BeforeEach
    void firm() {
        firm = "/parties/" + Known.firm(organisations, "Harbour and Pine");
    }

    @Test
    void of_a_deal_every_field_that_cannot_be_read_is_named() {
        refused(
                        firm + "/deals",
                        Map.of(
                                "title", " ",
                                "column", "none",
                                "worth", "much",
                                "currency", "gold",
                                "opened_on", "in spring",
                                "expected_on", "soon",
                                "closed_on", "+10000-01-01"),
                        "title",
                        "column",
                        "worth",
                        "currency",
                        "opened_on",
                        "expected_on",
                        "closed_on")
                .contains("value=\"much\"", "value=\"gold\"", "value=\"in spring\"", "value=\"soon\"");
        assertThat(db.fetchCount(DEAL)).isZero();
    }

    @Test
    void what_stands_in_for_an_unreadable_worth_is_not_judged() {
        String won = deals.columns().stream()
                .filter(column -> column.outcome() == DealOutcome.WON)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();

        refused(firm + "/deals", Map.of("title", "Ovens", "column", won, "worth", "much", "currency", "EUR"), "worth")
                .contains("This is not a number.")
                .doesNotContain("Say what the deal is worth");
    }

    @Test
    void of_an_order_every_field_and_every_cell_of_a_line_is_named() {
        MvcTestResult refused = http.post()
                .uri(firm + "/orders")
                .with(as(bruno))
                .param("direction", "sold")
                .param("currency", "gold")
                .param("carrier", "Nobody at all")
                .param("required_on", "soon")
                .param("shipped_on", "later")
                .param("what", "Beans", "Filters")
                .param("quantity", "2", "some")
                .param("price", "cheap", "3")
                .param("discount", "", "half")
                .exchange();

        assertThat(refused).hasStatus(422);
        names(
                        refused,
                        "currency",
                        "carrier",
                        "ordered_on",
                        "required_on",
                        "shipped_on",
                        "price-1",
                        "quantity-2",
                        "discount-2")
                .contains("Go to Line 1, Price each", "Go to Line 2, Quantity", "value=\"half\"", "value=\"cheap\"")
                .doesNotContain("Give the order at least one line");
        assertThat(db.fetchCount(ORDER)).isZero();
    }

    @Test
    void an_unreadable_total_is_not_taken_for_none() {
        refused(
                        firm + "/orders",
                        Map.of(
                                "direction", "sold",
                                "ordered_on", "2026-01-01",
                                "currency", "EUR",
                                "total", "much"),
                        "total")
                .doesNotContain("Give the order at least one line");
    }

    @Test
    void of_an_agreement_every_field_that_cannot_be_read_is_named() {
        refused(
                firm + "/agreements",
                Map.of(
                        "title", "",
                        "starts_on", "",
                        "ends_on", "never",
                        "worth", "much",
                        "currency", "gold"),
                "title",
                "starts_on",
                "ends_on",
                "worth",
                "currency");
        assertThat(db.fetchCount(AGREEMENT)).isZero();
    }

    @Test
    void of_a_product_every_field_that_cannot_be_read_is_named() {
        refused(
                "/products",
                Map.of(
                        "name", "",
                        "price", "cheap",
                        "cost", "less",
                        "currency", "gold",
                        "supplier", "Nobody at all"),
                "name",
                "price",
                "cost",
                "currency",
                "supplier");
        assertThat(db.fetchCount(PRODUCT)).isZero();
    }

    private AbstractStringAssert<?> refused(String path, Map<String, String> typed, String... fields) {
        var request = http.post().uri(path).with(as(bruno));
        typed.forEach(request::param);
        MvcTestResult refused = request.exchange();
        assertThat(refused).hasStatus(422);
        return names(refused, fields);
    }

    /** Each field has its message and a way to it from above the form, and no other has. */
    private static AbstractStringAssert<?> names(MvcTestResult refused, String... fields) {
        String page = new String(refused.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        for (String field : fields) {
            assertThat(page).contains("<a href=\"#" + field + "\">", "id=\"" + field + "-e\"", "id=\"" + field + "\"");
        }
        assertThat(page.split("<a href=\"#", -1)).as("ways to fields").hasSize(fields.length + 1);
        return assertThat(page);
    }
}
