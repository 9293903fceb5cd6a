package rapport.sales.records;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.OrderLine.ORDER_LINE;

import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.access.Users;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import rapport.interactions.PromiseId;
import rapport.platform.ids.Ids;
import rapport.platform.text.Language;
import rapport.platform.text.Shape;
import rapport.sales.OrderDirection;
import rapport.sales.OrderId;
import schema.sales.tables.records.OrderRecord;

@RapportTest
class OrderFormTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    DSLContext db;

    @Autowired
    Users users;

    PartyId firm;
    OrderId imported;

    /** An order as a log of purchases gives it: a day and a total, no lines. */
    @BeforeEach
    void someOrderWithoutLines() {
        firm = Known.firm(organisations, "Harbour & Pine");
        imported = new OrderId(Ids.next());
        db.insertInto(ORDER)
                .set(ORDER.ID, imported)
                .set(ORDER.DIRECTION, OrderDirection.SOLD)
                .set(ORDER.PARTY_ID, firm)
                .set(ORDER.ORDERED_ON, LocalDate.parse("2024-03-01"))
                .set(ORDER.TOTAL_MINOR, 2_950L)
                .set(ORDER.CURRENCY, "USD")
                .execute();
    }

    @Test
    void an_order_without_lines_shows_its_total_and_keeps_it() {
        assertThat(http.get().uri("/orders/{id}", imported).with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<input[^>]* id=\"total\"[^>]* value=\"29.50\"");

        assertThat(saved(Map.of("total", "29.50", "note", "By telephone"))).hasStatus(303);

        assertThat(order().getTotalMinor()).isEqualTo(2_950);
        assertThat(order().getNote()).isEqualTo("By telephone");
    }

    @Test
    void a_total_may_be_given_when_there_are_no_lines() {
        assertThat(saved(Map.of("total", "1,250.5", "currency", "EUR"))).hasStatus(303);

        assertThat(order().getTotalMinor()).isEqualTo(125_050);
        assertThat(order().getCurrency()).isEqualTo("EUR");
    }

    @Test
    void a_total_that_can_mean_two_amounts_is_not_guessed() {
        assertThat(saved(Map.of("total", "1.250")))
                .hasStatus(422)
                .bodyText()
                .contains("thousands or as decimals", "value=\"1.250\"");
        assertThat(order().getTotalMinor()).isEqualTo(2_950);
    }

    @Test
    void a_total_is_read_and_shown_as_its_reader_writes_it() {
        users.setReading(bruno.id(), Language.GERMAN, Shape.GERMAN);

        assertThat(saved(Map.of("total", "1.250,50"))).hasStatus(303);

        assertThat(order().getTotalMinor()).isEqualTo(125_050);
        assertThat(http.get().uri("/orders/{id}", imported).with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<input[^>]* id=\"total\"[^>]* value=\"1250,50\"");
    }

    @Test
    void with_lines_the_total_is_theirs() {
        assertThat(saved(Map.of("total", "29.50", "what", "Rope", "quantity", "3", "price", "2.10")))
                .hasStatus(303);

        assertThat(order().getTotalMinor()).isEqualTo(630);
        assertThat(db.fetchCount(ORDER_LINE, ORDER_LINE.ORDER_ID.eq(imported))).isEqualTo(1);
        assertThat(http.get().uri("/orders/{id}", imported).with(as(bruno)))
                .bodyText()
                .containsPattern("<input[^>]* id=\"total\"[^>]* value=\"\"");
    }

    @Test
    void neither_lines_nor_a_total_is_refused() {
        assertThat(saved(Map.of("total", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Give the order at least one line, or a total.", "Go to Lines");
        assertThat(order().getTotalMinor()).isEqualTo(2_950);
    }

    @Test
    void a_total_that_is_none_is_refused_with_what_was_typed() {
        assertThat(saved(Map.of("total", "some")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"some\"", "<a href=\"#total\">Go to Total</a>");
        assertThat(saved(Map.of("total", "999999999999999", "currency", "CLF")))
                .hasStatus(422)
                .bodyText()
                .contains("too large");
        assertThat(order().getTotalMinor()).isEqualTo(2_950);
    }

    @Test
    void the_promise_that_it_makes_leads_to_it() {
        assertThat(saved(Map.of("total", "29.50", "required_on", "2099-01-05"))).hasStatus(303);
        PromiseId promise = db.select(PROMISE.ID)
                .from(PROMISE)
                .where(PROMISE.MATTER.eq("order:" + imported))
                .fetchSingle()
                .value1();

        assertThat(http.get().uri("/promises/{id}", promise).with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("It follows what happens to <a href=\"/orders/" + imported + "\">Order [^<]+</a>");
    }

    private MvcTestResult saved(Map<String, String> typed) {
        var form = http.post()
                .uri("/orders/{id}", imported)
                .with(as(bruno))
                .formField("direction", "sold")
                .formField("ordered_on", "2024-03-01")
                .formField("version", "0");
        if (!typed.containsKey("currency")) {
            form.formField("currency", "USD");
        }
        typed.forEach(form::formField);
        return form.exchange();
    }

    private OrderRecord order() {
        return db.selectFrom(ORDER).where(ORDER.ID.eq(imported)).fetchSingle();
    }
}
