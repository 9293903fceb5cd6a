package rapport.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.sales.tables.Category.CATEGORY;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.PipelineColumn.PIPELINE_COLUMN;
import static schema.sales.tables.Product.PRODUCT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.sales.DealId;
import rapport.sales.DealOutcome;
import schema.sales.tables.records.DealRecord;
import schema.sales.tables.records.OrderRecord;
import schema.sales.tables.records.ProductRecord;

@RapportTest
class EditingTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    private DealId deal = new DealId(new UUID(0, 0));

    @BeforeEach
    void stock() {
        Stock.of(db, 6);
        deal = db.select(DEAL.ID)
                .from(DEAL)
                .join(PIPELINE_COLUMN)
                .on(PIPELINE_COLUMN.ID.eq(DEAL.COLUMN_ID))
                .where(PIPELINE_COLUMN.OUTCOME.eq(DealOutcome.OPEN))
                .and(DEAL.WORTH_MINOR.isNull())
                .limit(1)
                .fetchSingle()
                .value1();
    }

    @Test
    void a_cell_is_asked_saved_and_shown_in_its_place() {
        assertThat(http.get().uri(path("expected_on")).with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("type=\"date\"", "name=\"version\" value=\"0\"");

        assertThat(save("expected_on", "2030-05-17", 0))
                .hasStatusOk()
                .bodyText()
                .contains("17 May 2030");
        assertThat(row().getExpectedOn()).isEqualTo(LocalDate.of(2030, 5, 17));
        assertThat(row().getVersion()).isEqualTo(1);
    }

    @Test
    void the_second_of_two_gets_both_values_and_overwrites_only_when_told_to() {
        assertThat(save("expected_on", "2030-05-17", 0)).hasStatusOk();

        MvcTestResult second = save("expected_on", "2031-01-01", 0);

        assertThat(second).hasStatus(409).bodyText().contains("2030-05-17", "2031-01-01", "value=\"1\"");
        assertThat(row().getExpectedOn()).isEqualTo(LocalDate.of(2030, 5, 17));
        assertThat(save("expected_on", "2031-01-01", 1)).hasStatusOk();
        assertThat(row().getExpectedOn()).isEqualTo(LocalDate.of(2031, 1, 1));
    }

    @Test
    void orders_and_products_are_edited_in_their_lists_too() {
        OrderRecord order = db.fetchAny(ORDER, ORDER.CANCELLED_ON.isNull());
        ProductRecord product = db.fetchAny(PRODUCT, DSL.trueCondition());

        assertThat(save("order", order.getId().value(), "owner", carol.id().toString(), order.getVersion()))
                .hasStatusOk();
        assertThat(save("order", order.getId().value(), "shipped_on", "2999-01-01", order.getVersion() + 1))
                .hasStatus(422);
        assertThat(save("product", product.getId().value(), "category", "Ropes", product.getVersion()))
                .hasStatusOk();
        assertThat(save("product", product.getId().value(), "active", "no", product.getVersion() + 1))
                .hasStatusOk();
        assertThat(save("product", product.getId().value(), "unit", "x".repeat(61), product.getVersion() + 2))
                .hasStatus(422);

        order.refresh();
        product.refresh();
        assertThat(order.getOwnerId()).isEqualTo(carol.id());
        assertThat(product.getActive()).isFalse();
        assertThat(db.fetchValue(CATEGORY.NAME, CATEGORY.ID.eq(product.getCategoryId())))
                .isEqualTo("Ropes");
    }

    @Test
    void what_cannot_be_is_refused_with_what_was_typed() {
        assertThat(save("expected_on", "next week", 0))
                .hasStatus(422)
                .bodyText()
                .contains("next week");
        assertThat(save("column", column(DealOutcome.WON), 0))
                .hasStatus(422)
                .bodyText()
                .contains("what the deal is worth");
        assertThat(row().getVersion()).isZero();
    }

    @Test
    void fields_that_are_not_edited_in_lists_are_not_there() {
        assertThat(save("worth", "1", 0)).hasStatus(404);
        assertThat(save("id", "1", 0)).hasStatus(404);
        assertThat(http.get().uri("/lists/nothing/{id}/worth", deal.value()).with(as(bruno)))
                .hasStatus(404);
    }

    @Test
    void several_are_given_to_another_owner_at_once_and_those_left_out_are_told() {
        List<DealId> all = db.select(DEAL.ID).from(DEAL).fetch(DEAL.ID);
        String ids =
                String.join(",", all.stream().map(id -> id.value().toString()).toList());

        assertThat(http.post()
                        .uri("/lists/deal/actions/assign")
                        .param("id", ids)
                        .param("choice", carol.id().toString())
                        .param("back", "/deals?sort=worth")
                        .with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("given to Carol", "what the deal is worth", "href=\"/deals?sort=worth\"");

        // Deals won without a worth cannot be saved; the rest is Carol's.
        assertThat(db.fetchCount(DEAL, DEAL.OWNER_ID.eq(carol.id()))).isBetween(all.size() - 2, all.size());
    }

    @Test
    void an_action_or_choice_that_does_not_exist_is_not_there() {
        for (String path :
                List.of("/lists/deal/actions/erase", "/lists/product/actions/assign", "/lists/x/actions/assign")) {
            assertThat(http.post()
                            .uri(path)
                            .param("id", deal.value().toString())
                            .with(as(bruno)))
                    .hasStatus(404);
        }
        assertThat(http.post()
                        .uri("/lists/deal/actions/assign")
                        .param("id", deal.value().toString())
                        .param("choice", "me")
                        .with(as(bruno)))
                .hasStatus(404);
    }

    private MvcTestResult save(String field, String value, int version) {
        return save("deal", deal.value(), field, value, version);
    }

    private MvcTestResult save(String kind, UUID id, String field, String value, int version) {
        return http.post()
                .uri("/lists/" + kind + "/" + id + "/" + field)
                .param("value", value)
                .param("version", Integer.toString(version))
                .with(as(bruno))
                .exchange();
    }

    private String path(String field) {
        return "/lists/deal/" + deal.value() + "/" + field;
    }

    private String column(DealOutcome outcome) {
        return db.select(PIPELINE_COLUMN.ID)
                .from(PIPELINE_COLUMN)
                .where(PIPELINE_COLUMN.OUTCOME.eq(outcome))
                .limit(1)
                .fetchSingle()
                .value1()
                .toString();
    }

    private DealRecord row() {
        return db.selectFrom(DEAL).where(DEAL.ID.eq(deal)).fetchSingle();
    }
}
