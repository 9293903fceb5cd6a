package rapport.customization.views;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.customization.tables.View.VIEW;

import java.net.URI;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import rapport.RapportTest;

/** Saving a list as a view and opening it again. */
@RapportTest
class ViewTest {

    private static final String DISTRIBUTORS = "role=distributor&sort=trust&order=down";

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Test
    void a_list_that_was_saved_opens_as_it_was() {
        String view = save(as(bruno), "Distributors", DISTRIBUTORS + "&after=x&view=none", "private");

        assertThat(view).startsWith("/relationships?" + DISTRIBUTORS + "&view=");
        assertThat(get(as(bruno), "/views/" + id(view))).hasStatus(303).hasHeader("Location", view);
        assertThat(get(as(bruno), view))
                .hasStatusOk()
                .bodyText()
                .containsPattern("is-on\" aria-current=\"page\"[^>]*>Distributors");
        assertThat(get(as(bruno), view.replace("trust", "spend")))
                .bodyText()
                .contains("Save the changes in Distributors");
    }

    @Test
    void carol_cannot_see_or_change_a_private_view() {
        String id = id(save(as(bruno), "Mine", DISTRIBUTORS, "private"));

        assertThat(get(as(carol), "/views/" + id)).hasStatus(404);
        assertThat(get(as(amina), "/views/" + id)).hasStatus(404);
        assertThat(get(as(carol), "/relationships")).bodyText().doesNotContain(id);
        for (String what : new String[] {"", "/deletion", "/pin", "/opening"}) {
            assertThat(post(
                            as(carol),
                            "/views/" + id + what,
                            Map.of("name", "Hers", "audience", "all", "version", "0", "on", "true")))
                    .as(what)
                    .hasStatus(404);
        }
        assertThat(db.fetchSingle(VIEW).getName()).isEqualTo("Mine");
    }

    @Test
    void a_view_of_the_team_is_seen_by_everybody_and_changed_by_its_owner_and_administrators() {
        String id = id(save(as(bruno), "Distributors", DISTRIBUTORS, "team"));

        assertThat(get(as(carol), "/relationships")).bodyText().contains("/views/" + id);
        Map<String, String> change = Map.of("name", "Hers", "audience", "team", "version", "0");
        assertThat(post(as(carol), "/views/" + id, change)).hasStatus(404);
        assertThat(post(as(amina), "/views/" + id, change)).hasStatus(303);
        assertThat(post(as(bruno), "/views/" + id, Map.of("name", "His", "audience", "team", "version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("it is called Hers now, you wrote His", "value=\"His\"");
    }

    @Test
    void a_list_opens_with_the_view_that_somebody_has_chosen_for_it() {
        String view = save(as(bruno), "Distributors", DISTRIBUTORS, "all");
        post(as(bruno), "/views/" + id(view) + "/opening", Map.of("on", "true"));

        assertThat(get(as(bruno), "/relationships")).hasStatus(303).hasHeader("Location", view);
        assertThat(get(as(bruno), "/relationships?view=none")).hasStatusOk();
        assertThat(get(as(carol), "/relationships")).hasStatusOk();
    }

    @Test
    void a_view_whose_filter_is_gone_shows_nothing_rather_than_something_else() {
        String id = id(save(as(bruno), "Distributors", DISTRIBUTORS, "all"));
        db.update(VIEW).set(VIEW.QUERY, "role=1);drop table directory.party").execute();

        assertThat(get(as(bruno), "/views/" + id))
                .hasStatus(422)
                .bodyText()
                .contains("asks for something that is gone");
    }

    @Test
    void what_no_list_can_read_is_not_saved() {
        Map.of("/relationships", "role=nobody", "/nothing", "", "//evil.example", "", "/settings", "")
                .forEach((list, query) -> assertThat(post(
                                as(bruno),
                                "/views",
                                Map.of("list", list, "query", query, "name", "Bad", "audience", "all")))
                        .as(list)
                        .hasStatus(422)
                        .bodyText()
                        .contains("cannot read"));
        assertThat(post(as(bruno), "/views", Map.of("list", "/relationships", "name", " ")))
                .hasStatus(422);
        assertThat(db.fetchCount(VIEW)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/organisations, filter=town%3D%3DPorto&sort=town&order=down",
        "/people, q=anna&columns=name%2Ctown",
        "/deals, filter=outcome%3D%3Dopen&group=outcome",
        "/orders, sort=ordered_on&order=up",
        "/products, q=roof",
        "/promises, filter=state%3D%3Dbroken",
        "/interactions, channel=call"
    })
    void a_view_is_saved_of_every_list_and_stays_open_while_it_is_changed(String list, String query) {
        MvcTestResult saved =
                post(as(bruno), "/views", Map.of("list", list, "query", query, "name", "Mine", "audience", "private"));
        assertThat(saved).hasStatus(303);
        String view = saved.getResponse().getHeader("Location");

        assertThat(view).startsWith(list + "?" + query + "&view=");
        assertThat(get(as(bruno), view))
                .hasStatusOk()
                .bodyText()
                .containsPattern("is-on\" aria-current=\"page\"[^>]*>Mine")
                .contains("view=" + id(view))
                .doesNotContain("Save the changes in Mine");
        assertThat(post(as(bruno), "/views", Map.of("list", list, "query", "columns=nothing", "name", "Bad")))
                .hasStatus(422);
    }

    @Test
    void two_views_of_one_name_are_refused_with_the_name_typed() {
        save(as(bruno), "Distributors", DISTRIBUTORS, "all");

        assertThat(post(
                        as(bruno),
                        "/views",
                        Map.of("list", "/relationships", "query", "role=customer", "name", "DISTRIBUTORS")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"DISTRIBUTORS\"", "You have a view of that name");
    }

    private String save(RequestPostProcessor who, String name, String query, String audience) {
        MvcTestResult saved = post(
                who, "/views", Map.of("list", "/relationships", "query", query, "name", name, "audience", audience));
        assertThat(saved).hasStatus(303);
        return saved.getResponse().getHeader("Location");
    }

    private static String id(String view) {
        return view.substring(view.lastIndexOf('=') + 1);
    }

    private MvcTestResult get(RequestPostProcessor who, String path) {
        return http.get().uri(URI.create(path)).with(who).exchange();
    }

    private MvcTestResult post(RequestPostProcessor who, String path, Map<String, String> typed) {
        var request = http.post().uri(path).with(who);
        typed.forEach(request::param);
        return request.exchange();
    }
}
