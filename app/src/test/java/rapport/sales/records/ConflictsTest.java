package rapport.sales.records;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.platform.tables.Change.CHANGE;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.access.SignedInUser;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import rapport.sales.Deals;

/** Who comes second sees both values and chooses. */
@RapportTest
class ConflictsTest {

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
        PartyId id = Known.firm(organisations, "Harbour and Pine");
        firm = "/parties/" + id;
    }

    @Test
    void of_a_deal() {
        String column = deals.columns().getFirst().id().toString();
        String path = made(firm + "/deals", "/deals/", Map.of("title", "Ovens", "column", column, "currency", "EUR"));
        Map<String, String> carols =
                Map.of("title", "Ovens", "column", column, "worth", "1200", "currency", "EUR", "version", "0");
        assertThat(post(path, carols, carol)).hasStatus(303);

        MvcTestResult late = post(
                path,
                Map.of("title", "Ovens and grills", "column", column, "worth", "", "currency", "EUR", "version", "0"),
                bruno);

        assertThat(late).hasStatus(409);
        assertThat(text(late))
                .contains("Somebody else saved this meanwhile", "<td>Ovens</td><td>Ovens and grills</td>")
                .contains("<td>1200.00</td><td>–</td>", "name=\"version\" value=\"1\"", "value=\"Ovens and grills\"")
                .contains(">Save mine</button>", ">Keep theirs</a>")
                .doesNotContain("Stands in</td>");
        assertThat(post(
                        path,
                        Map.of("title", "Ovens and grills", "column", column, "currency", "EUR", "version", "1"),
                        bruno))
                .hasStatus(303);
    }

    @Test
    void of_a_product() {
        String path = made(
                "/products", "/products/", Map.of("name", "Rope", "price", "2.10", "currency", "EUR", "active", "on"));
        assertThat(post(path, Map.of("name", "Rope", "price", "2.40", "currency", "EUR", "version", "0"), carol))
                .hasStatus(303);

        MvcTestResult late = post(
                path,
                Map.of("name", "Strong rope", "price", "2.10", "currency", "EUR", "active", "on", "version", "0"),
                bruno);

        assertThat(late).hasStatus(409);
        assertThat(text(late))
                .contains("<td>Rope</td><td>Strong rope</td>", "<td>2.40</td><td>2.10</td>", "<td>No</td><td>Yes</td>")
                .contains("name=\"version\" value=\"1\"", "value=\"Strong rope\"");
    }

    @Test
    void of_an_agreement() {
        String path = made(
                firm + "/agreements",
                "/agreements/",
                Map.of("title", "Service", "starts_on", "2026-01-01", "currency", "EUR"));
        assertThat(post(
                        path,
                        Map.of(
                                "title",
                                "Service",
                                "starts_on",
                                "2026-01-01",
                                "ends_on",
                                "2026-12-31",
                                "currency",
                                "EUR",
                                "version",
                                "0"),
                        carol))
                .hasStatus(303);

        MvcTestResult late = post(
                path,
                Map.of("title", "Full service", "starts_on", "2026-01-01", "currency", "EUR", "version", "0"),
                bruno);

        assertThat(late).hasStatus(409);
        assertThat(text(late))
                .contains("<td>Service</td><td>Full service</td>", "<td>2026-12-31</td><td>–</td>")
                .contains("name=\"version\" value=\"1\"");
    }

    @Test
    void of_an_order_and_its_lines() {
        Map<String, String> first = Map.of(
                "direction",
                "sold",
                "ordered_on",
                "2026-01-01",
                "currency",
                "EUR",
                "what",
                "Beans",
                "quantity",
                "2",
                "price",
                "10",
                "discount",
                "");
        String path = made(firm + "/orders", "/orders/", first);
        assertThat(post(
                        path,
                        Map.of(
                                "direction",
                                "sold",
                                "ordered_on",
                                "2026-01-01",
                                "currency",
                                "EUR",
                                "what",
                                "Beans",
                                "quantity",
                                "5",
                                "price",
                                "10",
                                "version",
                                "0"),
                        carol))
                .hasStatus(303);

        MvcTestResult late = post(
                path,
                Map.of(
                        "direction",
                        "sold",
                        "ordered_on",
                        "2026-01-01",
                        "currency",
                        "EUR",
                        "what",
                        "Beans",
                        "quantity",
                        "2",
                        "price",
                        "9.5",
                        "version",
                        "0"),
                bruno);

        assertThat(late).hasStatus(409);
        assertThat(text(late))
                .contains("5 × Beans, 10", "2 × Beans, 9.5", "name=\"version\" value=\"1\"")
                .doesNotContain("<td class=\"r-b\">Ordered on</td>");
    }

    private String made(String path, String pages, Map<String, String> typed) {
        assertThat(post(path, typed, bruno)).hasStatus(303);
        UUID subject = db.select(CHANGE.SUBJECT_ID)
                .from(CHANGE)
                .where(CHANGE.KIND.eq(pages.substring(1, pages.length() - 2)))
                .orderBy(CHANGE.ID.desc())
                .limit(1)
                .fetchSingle()
                .value1();
        return pages + subject;
    }

    private MvcTestResult post(String path, Map<String, String> typed, SignedInUser who) {
        var request = http.post().uri(path).with(as(who));
        typed.forEach(request::param);
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
