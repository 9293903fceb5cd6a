package rapport.directory.links;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.formToken;
import static schema.directory.tables.Link.LINK;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import rapport.RapportTest;
import rapport.directory.LinkKind;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import schema.directory.tables.records.LinkRecord;

/** How parties hang together, as the browser says it. */
@RapportTest
class LinkTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    DSLContext db;

    PartyId mill;
    PartyId bakery;

    @BeforeEach
    void a_mill_and_a_bakery() {
        mill = Known.firm(organisations, "Old Mill");
        bakery = Known.firm(organisations, "Bakery <b>");
    }

    @Test
    void a_link_is_read_from_the_one_to_the_other() {
        assertThat(get("/parties/" + mill + "/links/new"))
                .hasStatusOk()
                .bodyText()
                .contains("New link of Old Mill", "value=\"supplies:to\" selected");
        assertThat(add("supplies:to", "Bakery <b>", Map.of("since", "2024-01-31")))
                .hasStatus(303)
                .hasHeader("Location", "/organisations/" + mill);

        assertThat(row().getFromId()).isEqualTo(mill);
        assertThat(row().getToId()).isEqualTo(bakery);
        assertThat(row().getKind()).isEqualTo(LinkKind.SUPPLIES);
        assertThat(row().getSince()).isEqualTo("2024-01-31");
    }

    @Test
    void a_link_may_be_said_from_the_other_end() {
        assertThat(add("supplies:from", "Bakery <b>", Map.of())).hasStatus(303);

        assertThat(row().getFromId()).isEqualTo(bakery);
        assertThat(row().getToId()).isEqualTo(mill);
    }

    @Test
    void what_cannot_be_linked_is_refused_with_what_was_typed() {
        Known.firm(organisations, "Twin");
        Known.firm(organisations, "Twin");

        refused(
                "supplies:to",
                "Nobody at all",
                Map.of("role", HOSTILE),
                "We know no organisation or person of this name.");
        refused("supplies:to", "Twin", Map.of(), "Several have this name.");
        refused("supplies:to", "Old Mill", Map.of(), "The two ends of a link are the same.");
        refused("supplies:to", "Bakery <b>", Map.of("since", "soon"), "Write the day as year-month-day");
        refused(
                "supplies:to",
                "Bakery <b>",
                Map.of("since", "2024-02-01", "until", "2024-01-01"),
                "The end lies before the start.");
        assertThat(db.fetchCount(LINK)).isZero();
    }

    @Test
    void the_same_link_is_not_added_twice() {
        assertThat(add("supplies:to", "Bakery <b>", Map.of())).hasStatus(303);

        refused("supplies:to", "Bakery <b>", Map.of(), "This link is there already.");
        assertThat(db.fetchCount(LINK)).isEqualTo(1);
    }

    @Test
    void a_link_that_is_over_stays_as_history() {
        add("supplies:to", "Bakery <b>", Map.of("since", "2024-01-31"));
        assertThat(get("/links/" + row().getId() + "?of=" + mill))
                .hasStatusOk()
                .bodyText()
                .contains("Bakery &lt;b&gt;", "value=\"2024-01-31\"", "name=\"version\" value=\"0\"")
                .doesNotContain("Bakery <b>");

        assertThat(save(0, "Flour", "2024-12-31")).hasStatus(303).hasHeader("Location", "/organisations/" + mill);

        assertThat(row().getRole()).isEqualTo("Flour");
        assertThat(row().getUntil()).isEqualTo("2024-12-31");
        assertThat(save(1, "Flour", "2020-12-31")).hasStatus(422).bodyText().contains("The end lies before the start.");
    }

    @Test
    void whoever_is_second_is_told_and_nothing_typed_is_lost() {
        add("supplies:to", "Bakery <b>", Map.of());
        assertThat(save(0, "Theirs", "")).hasStatus(303);

        assertThat(save(0, "Mine", ""))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Somebody else saved this meanwhile.",
                        "<td>Theirs</td><td>Mine</td>",
                        "value=\"Mine\"",
                        "name=\"version\" value=\"1\"");
        assertThat(row().getRole()).isEqualTo("Theirs");
    }

    @Test
    void hostile_words_are_shown_as_words() {
        add("supplies:to", "Bakery <b>", Map.of("role", HOSTILE));

        assertThat(get("/links/" + row().getId() + "?of=" + mill))
                .bodyText()
                .contains("&lt;script>alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void carol_cannot_link_what_is_not_there_and_a_stranger_cannot_at_all() {
        add("supplies:to", "Bakery <b>", Map.of());
        var before = db.selectFrom(LINK).fetch();
        UUID nobody = UUID.randomUUID();
        Map<String, String> typed =
                Map.of("kind", "refers:to", "other", "Bakery <b>", "of", mill.toString(), "version", "0", "role", "x");

        assertThat(get("/parties/" + nobody + "/links/new")).hasStatus(404);
        assertThat(get("/links/" + nobody + "?of=" + mill)).hasStatus(404);
        assertThat(get("/links/" + row().getId() + "?of=" + nobody)).hasStatus(404);
        assertThat(post(as(carol), "/parties/" + nobody + "/links", typed)).hasStatus(404);
        assertThat(post(as(carol), "/links/" + nobody, typed)).hasStatus(404);
        assertThat(post(formToken(), "/parties/" + mill + "/links", typed)).hasStatus(303);
        assertThat(post(formToken(), "/links/" + row().getId(), typed)).hasStatus(303);
        assertThat(http.get().uri("/links/" + row().getId() + "?of=" + mill)).hasStatus(303);

        assertThat(db.selectFrom(LINK).fetch()).isEqualTo(before);
    }

    private void refused(String kind, String other, Map<String, String> more, String because) {
        assertThat(add(kind, other, more))
                .as(because)
                .hasStatus(422)
                .bodyText()
                .contains(because, "value=\"" + other.replace("<", "&lt;"))
                .doesNotContain("<script>alert");
    }

    private LinkRecord row() {
        return db.fetchSingle(LINK);
    }

    private MvcTestResult add(String kind, String other, Map<String, String> more) {
        var typed = new HashMap<>(more);
        typed.put("kind", kind);
        typed.put("other", other);
        return post(as(bruno), "/parties/" + mill + "/links", typed);
    }

    private MvcTestResult save(int version, String role, String until) {
        return post(
                as(bruno),
                "/links/" + row().getId(),
                Map.of(
                        "of",
                        mill.toString(),
                        "version",
                        Integer.toString(version),
                        "role",
                        role,
                        "since",
                        until.isEmpty() ? "" : "2024-01-31",
                        "until",
                        until));
    }

    private MvcTestResult get(String address) {
        return http.get().uri(address).with(as(bruno)).exchange();
    }

    private MvcTestResult post(RequestPostProcessor who, String address, Map<String, String> typed) {
        var form = http.post().uri(address).with(who);
        typed.forEach(form::formField);
        return form.exchange();
    }
}
