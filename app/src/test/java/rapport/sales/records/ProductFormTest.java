package rapport.sales.records;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.sales.tables.Category.CATEGORY;
import static schema.sales.tables.OrderLine.ORDER_LINE;
import static schema.sales.tables.Product.PRODUCT;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.customization.CustomFieldType;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import rapport.platform.time.Moments;
import rapport.sales.Order;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;
import rapport.sales.OrderLine;
import rapport.sales.Orders;
import rapport.sales.ProductId;
import schema.sales.tables.records.ProductRecord;

@RapportTest
class ProductFormTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    Orders orders;

    @Autowired
    CustomFields fields;

    @Autowired
    Moments moments;

    @Autowired
    DSLContext db;

    ProductId rope;

    @BeforeEach
    void someProduct() {
        MvcTestResult added = add(Map.of(
                "name",
                " Rope ",
                "number",
                "R-1",
                "category",
                "Deck",
                "price",
                "2.10",
                "currency",
                "eur",
                "active",
                "on"));
        assertThat(added).hasStatus(303);
        rope = ProductId.of(location(added).substring("/products/".length()));
    }

    @Test
    void a_product_is_added_with_its_category_and_stands_in_the_list() {
        ProductRecord row = row();
        assertThat(row.getName()).isEqualTo("Rope");
        assertThat(row.getPrice()).isEqualByComparingTo(new BigDecimal("2.10"));
        assertThat(row.getCurrency()).isEqualTo("EUR");
        assertThat(row.getActive()).isTrue();
        assertThat(db.fetchCount(CATEGORY, CATEGORY.NAME.eq("Deck"))).isEqualTo(1);
        assertThat(http.get().uri("/products").with(as(bruno)))
                .bodyText()
                .contains("href=\"/products/" + rope + "\"", "href=\"/products/new\"");
    }

    @Test
    void its_page_holds_all_that_can_be_changed_and_a_change_is_kept() {
        PartyId mill = Known.firm(organisations, "Old Mill");
        assertThat(change(Map.of("supplier", "old mill", "cost", "1.5", "unit", "m", "about", "12 mm")))
                .hasStatus(303);

        assertThat(http.get().uri("/products/{id}", rope).with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Rope\"", "value=\"2.10\"", "value=\"1.50\"", "value=\"Old Mill\"", "12 mm");
        assertThat(row().getSupplierId()).isEqualTo(mill);
        assertThat(row().getVersion()).isEqualTo(1);
    }

    @Test
    void the_supplier_stays_even_when_another_is_called_the_same() {
        PartyId mill = Known.firm(organisations, "Old Mill");
        change(Map.of("supplier", "Old Mill"));
        Known.firm(organisations, "Old Mill");

        assertThat(change(Map.of("supplier", "Old Mill", "version", "1"))).hasStatus(303);

        assertThat(row().getSupplierId()).isEqualTo(mill);
    }

    @Test
    void what_cannot_be_saved_is_refused_with_what_was_typed() {
        assertThat(change(Map.of("name", " "))).hasStatus(422).bodyText().contains("Give the product a name.");
        assertThat(change(Map.of("price", "cheap"))).hasStatus(422).bodyText().contains("value=\"cheap\"");
        assertThat(change(Map.of("price", "-1"))).hasStatus(422).bodyText().contains("The price cannot be negative.");
        assertThat(change(Map.of("price", "99999999999999"))).hasStatus(422);
        assertThat(change(Map.of("currency", ""))).hasStatus(422).bodyText().contains("#currency");
        assertThat(change(Map.of("supplier", "Nobody at all")))
                .hasStatus(422)
                .bodyText()
                .contains("#supplier");
        assertThat(row().getVersion()).isZero();
    }

    @Test
    void a_stale_form_is_a_conflict_and_overwrites_nothing() {
        change(Map.of("name", "Rope, white"));

        assertThat(change(Map.of("name", "Rope, blue", "category", "Never seen")))
                .hasStatus(409)
                .bodyText()
                .contains("Rope, blue");

        assertThat(row().getName()).isEqualTo("Rope, white");
        assertThat(db.fetchCount(CATEGORY, CATEGORY.NAME.eq("Never seen"))).isZero();
    }

    @Test
    void its_custom_fields_tags_and_files_are_kept_with_it() {
        fields.add("product", FieldDraft.text("Colour"), amina);
        String field = fields.of("product").getFirst().name();
        assertThat(change(Map.of("own_fields", field, field, "red"))).hasStatus(303);
        assertThat(tag("fragile")).hasStatus(303);
        assertThat(http.post()
                        .uri("/files/of/product/{id}", rope)
                        .multipart()
                        .file(new MockMultipartFile("file", "data sheet.txt", null, "12 mm".getBytes()))
                        .with(as(bruno)))
                .hasStatus(303);

        assertThat(http.get().uri("/products/{id}", rope).with(as(bruno)))
                .bodyText()
                .contains("Colour", "value=\"red\"", "fragile", "/files/of/product/" + rope);
        assertThat(http.get().uri("/files/of/product/{id}", rope).with(as(bruno)))
                .bodyText()
                .contains("data sheet.txt");
        assertThat(fields.of("product").getFirst().type()).isEqualTo(CustomFieldType.TEXT);
    }

    @Test
    void custom_fields_saved_apart_lead_back_to_its_page() {
        fields.add("product", FieldDraft.text("Colour"), amina);
        String field = fields.of("product").getFirst().name();

        MvcTestResult saved = http.post()
                .uri("/records/product/{id}/fields", rope)
                .with(as(bruno))
                .formField("own_fields", field)
                .formField(field, "blue")
                .formField("version", "0")
                .exchange();

        assertThat(saved).hasStatus(303);
        assertThat(http.get().uri(location(saved)).with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"blue\"");
    }

    @Test
    void a_product_that_nothing_names_can_be_deleted_and_one_that_an_order_names_cannot() {
        order();
        assertThat(delete()).hasStatus(422).bodyText().contains("Orders or deals name this product");
        assertThat(db.fetchCount(PRODUCT, PRODUCT.ID.eq(rope))).isEqualTo(1);

        db.deleteFrom(ORDER_LINE).execute();
        assertThat(delete()).hasStatus(303);
        assertThat(db.fetchCount(PRODUCT, PRODUCT.ID.eq(rope))).isZero();
        assertThat(http.get().uri("/products/{id}", rope).with(as(bruno))).hasStatus(404);
    }

    private void order() {
        orders.create(
                new Order(
                        new OrderId(rope.value()),
                        OrderDirection.SOLD,
                        "10",
                        Known.firm(organisations, "Harbour & Pine"),
                        null,
                        moments.today(),
                        null,
                        null,
                        null,
                        Currency.getInstance("EUR"),
                        null,
                        bruno.id(),
                        null,
                        List.of(new OrderLine(rope, null, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO)),
                        0),
                bruno);
    }

    private MvcTestResult tag(String name) {
        return http.post()
                .uri("/records/product/{id}/tags", rope)
                .with(as(bruno))
                .formField("name", name)
                .exchange();
    }

    private MvcTestResult delete() {
        return http.post()
                .uri("/products/{id}/deletion", rope)
                .with(as(bruno))
                .formField("version", Integer.toString(row().getVersion()))
                .exchange();
    }

    private MvcTestResult add(Map<String, String> typed) {
        var form = http.post().uri("/products").with(as(bruno));
        typed.forEach(form::formField);
        return form.exchange();
    }

    private MvcTestResult change(Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "name",
                "Rope",
                "category",
                "Deck",
                "price",
                "2.10",
                "currency",
                "EUR",
                "active",
                "on",
                "version",
                "0"));
        all.putAll(typed);
        var form = http.post().uri("/products/{id}", rope).with(as(bruno));
        all.forEach(form::formField);
        return form.exchange();
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private ProductRecord row() {
        return db.selectFrom(PRODUCT).where(PRODUCT.ID.eq(rope)).fetchSingle();
    }
}
