package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.OrderLine.ORDER_LINE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.FreshDatabaseTest;
import schema.sales.tables.records.OrderRecord;

/** An order that came from a file, was edited in the browser, and comes from the file again. */
@FreshDatabaseTest
class ImportedOrderTest {

    @Autowired
    private Imports imports;

    @Autowired
    private DSLContext db;

    @Autowired
    private MockMvcTester http;

    @TempDir
    private Path folder;

    private Path mapping;

    @BeforeEach
    void files() throws IOException {
        mapping = Files.writeString(folder.resolve("mapping.yaml"), """
            source: shop
            currency: EUR
            files:
              - {file: firms.csv, kind: organisation, set: firms, key: id, fields: {name: name}}
              - file: orders.csv
                kind: order
                set: orders
                key: no
                fields: {number: no, party: {column: firm, of: firms}, ordered_on: day}
              - file: lines.csv
                kind: order_line
                key: [no, product]
                fields: {order: {column: no, of: orders}, what: product, quantity: quantity, unit_price: price}
            """);
        Files.writeString(folder.resolve("firms.csv"), "id,name\n1,Alpha\n");
        Files.writeString(folder.resolve("orders.csv"), "no,firm,day\n10,1,2024-03-01\n");
        Files.writeString(
                folder.resolve("lines.csv"), "no,product,quantity,price\n10,Rope,3,2.10\n10,Hook,1,4\n10,Eye,2,1\n");
    }

    @Test
    void a_note_by_hand_makes_the_file_bring_no_line_twice() {
        brought();

        saved("By telephone", List.of("Rope", "Hook", "Eye"), List.of("3", "1", "2"), List.of("2.10", "4", "1"));

        assertThat(brought().files())
                .allSatisfy(file -> assertThat(file.unchanged()).isEqualTo(file.read()));
        assertThat(order().getNote()).isEqualTo("By telephone");
        assertThat(order().getTotalMinor()).isEqualTo(1_230);
    }

    @Test
    void a_line_taken_out_by_hand_comes_back_from_the_file_once() {
        brought();

        saved("", List.of("Hook", "Eye"), List.of("1", "2"), List.of("4", "1"));
        assertThat(order().getTotalMinor()).isEqualTo(600);
        brought();

        assertThat(db.fetchValues(ORDER_LINE.WHAT)).containsExactlyInAnyOrder("Rope", "Hook", "Eye");
        assertThat(order().getTotalMinor()).isEqualTo(1_230);
    }

    private ImportResult brought() {
        ImportResult result = imports.run(Brought.request(mapping, folder));
        assertThat(result.rejected()).isZero();
        return result;
    }

    private void saved(String note, List<String> what, List<String> quantity, List<String> price) {
        var form = http.post()
                .uri("/orders/{id}", order().getId())
                .with(as(bruno))
                .formField("direction", "sold")
                .formField("number", "10")
                .formField("ordered_on", "2024-03-01")
                .formField("currency", "EUR")
                .formField("note", note)
                .formField("version", Integer.toString(order().getVersion()));
        form.formField("what", what.toArray(String[]::new));
        form.formField("quantity", quantity.toArray(String[]::new));
        form.formField("price", price.toArray(String[]::new));
        assertThat(form.exchange()).hasStatus(303);
    }

    private OrderRecord order() {
        return db.selectFrom(ORDER).fetchSingle();
    }
}
