package rapport.sales.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.sales.tables.Deal.DEAL;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.platform.ids.Ids;
import rapport.sales.Column;
import rapport.sales.DealId;
import rapport.sales.DealOutcome;
import rapport.sales.Deals;

@RapportTest
class BoardTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Deals deals;

    @Autowired
    DSLContext db;

    private List<Column> columns = List.of();
    private DealId priced = new DealId(new UUID(0, 0));
    private DealId unpriced = new DealId(new UUID(0, 0));

    @BeforeEach
    void twoDeals() {
        columns = deals.columns();
        priced = deal("Espresso line", 18_600_000L);
        unpriced = deal("Grinder swap", null);
    }

    @Test
    void a_lane_tells_how_many_deals_it_has_and_what_they_are_worth() {
        assertThat(http.get().uri("/deals/board").with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("Espresso line", "Grinder swap", "€186,000");
    }

    @Test
    void a_condition_is_added_on_the_board_itself() {
        assertThat(http.get()
                        .uri("/deals/board?filter={f}&ask=worth", "title==*e*")
                        .with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/deals/board\"", "name=\"field\" value=\"worth\"", "value=\"title==*e*\"");
        assertThat(http.get()
                        .uri("/deals/board?filter={f}&field=worth&phrase=at_least&value=1000", "title==*e*")
                        .with(as(bruno)))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/deals/board?filter=title%3D%3D*e*%3Bworth%3Dge%3D1000");
        assertThat(http.get()
                        .uri("/deals/board?field=worth&phrase=at_least&value=much")
                        .with(as(bruno)))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"much\"");
        assertThat(http.get()
                        .uri("/deals/board?filter={f}&field=worth&phrase=at_least&value=much&at=0", "worth=ge=4711")
                        .with(as(bruno)))
                .hasStatus(422)
                .bodyText()
                .contains("<details class=\"dropdown\" open", "value=\"much\"")
                .doesNotContain("name=\"value\" value=\"4711\"");
    }

    @Test
    void a_board_shows_what_its_filter_means_and_keeps_it_over_a_move_and_as_a_view() {
        assertThat(http.get()
                        .uri("/deals/board?filter={f}", "title==*espresso*")
                        .with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("Espresso line", "€186,000", "data-filter=\"title==*espresso*\"")
                .doesNotContain("Grinder swap");
        assertThat(http.post()
                        .uri("/deals/{id}/column", priced.value())
                        .param("to", columns.get(1).id().toString())
                        .param("version", "0")
                        .param("filter", "title==*espresso*")
                        .param("view", "")
                        .with(as(bruno)))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/deals/board?filter=title%3D%3D*espresso*");
        assertThat(http.get().uri("/deals/board?filter={f}", "nothing==1").with(as(bruno)))
                .hasStatus(422)
                .bodyText()
                .contains("nothing");

        assertThat(http.post()
                        .uri("/views")
                        .param("list", "/deals/board")
                        .param("query", "filter=title%3D%3D*espresso*")
                        .param("name", "Machines")
                        .param("audience", "private")
                        .with(as(bruno)))
                .hasStatus(303);
        assertThat(http.get().uri("/deals/board?view=none").with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("Machines", "Grinder swap");
    }

    @Test
    void a_deal_moves_to_another_lane() {
        assertThat(move(priced, columns.get(1).id(), 0))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/deals/board");
        assertThat(deals.get(priced, bruno).column()).isEqualTo(columns.get(1));
    }

    @Test
    void a_deal_without_a_worth_is_not_won() {
        assertThat(move(unpriced, won(), 0)).hasStatus(422).bodyText().contains("what the deal is worth");
        assertThat(deals.get(unpriced, bruno).column()).isEqualTo(columns.getFirst());
    }

    @Test
    void who_comes_second_sees_where_the_deal_is_and_where_it_was_meant_to_go() {
        move(priced, columns.get(1).id(), 0);

        MvcTestResult second = move(priced, columns.get(2).id(), 0);

        assertThat(second)
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Keep " + columns.get(1).name(),
                        "Use mine, " + columns.get(2).name());
        assertThat(deals.get(priced, bruno).column()).isEqualTo(columns.get(1));
    }

    @Test
    void a_deal_moved_back_from_a_closing_lane_is_open_again_without_a_closing_day() {
        assertThat(move(priced, won(), 0)).hasStatus(303);
        assertThat(deals.get(priced, bruno).closedOn()).isNotNull();

        assertThat(move(priced, columns.getFirst().id(), 1)).hasStatus(303);

        assertThat(deals.get(priced, bruno).closedOn()).isNull();
    }

    private UUID won() {
        return columns.stream()
                .filter(column -> column.outcome() == DealOutcome.WON)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MvcTestResult move(DealId id, UUID to, int version) {
        return http.post()
                .uri("/deals/{id}/column", id.value())
                .param("to", to.toString())
                .param("version", Integer.toString(version))
                .with(as(bruno))
                .exchange();
    }

    private DealId deal(String title, Long worth) {
        DealId id = new DealId(Ids.next());
        db.insertInto(DEAL)
                .set(DEAL.ID, id)
                .set(DEAL.TITLE, title)
                .set(DEAL.COLUMN_ID, columns.getFirst().id())
                .set(DEAL.WORTH_MINOR, worth)
                .set(DEAL.CURRENCY, worth == null ? null : "EUR")
                .execute();
        return id;
    }
}
