package rapport.directory.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.formToken;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.PartyRole.PARTY_ROLE;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import rapport.RapportTest;
import rapport.directory.Organisation;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.directory.People;
import rapport.interactions.Known;

/** Adding and changing an organisation, as the browser does it. */
@RapportTest
class OrganisationTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    DSLContext db;

    @Test
    void a_new_supplier_has_a_relationship_and_its_page_at_once() {
        assertThat(http.get().uri("/organisations/new").with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("New organisation", "name=\"role\"");

        PartyId id = added(Map.of(
                "name", " Harbour & Pine ", "role", "supplier", "website", "harbour.example", "employees", "120"));

        Organisation saved = organisations.get(id, bruno);
        assertThat(saved.name()).isEqualTo("Harbour & Pine");
        assertThat(saved.employees()).isEqualTo(120);
        assertThat(db.fetchSingle(PARTY_ROLE).getRole()).isEqualTo(PartyRole.SUPPLIER);
        assertThat(location(get("/organisations/" + id))).startsWith("/relationships/");
    }

    @ParameterizedTest
    @CsvSource({
        "?back=/organisations,      /organisations, Organisations",
        "?back=/people,             /people,        People",
        "?back=//elsewhere.example, /relationships, Relationships",
        "'',                        /relationships, Relationships",
    })
    void who_adds_one_goes_back_to_the_list_they_came_from(String asked, String list, String name) {
        String link = "href=\"" + list + "\">";
        assertThat(http.get().uri(URI.create("/organisations/new" + asked)).with(as(bruno)))
                .bodyText()
                .contains("<a " + link + name + "</a>", link + "Cancel</a>");
        assertThat(http.post()
                        .uri("/organisations")
                        .param("name", "")
                        .param("back", asked.replaceFirst("\\?back=", ""))
                        .with(as(bruno))
                        .with(formToken()))
                .hasStatus(422)
                .bodyText()
                .contains(link + "Cancel</a>");
    }

    @Test
    void without_a_role_it_has_a_page_of_its_own_until_it_takes_one() {
        PartyId id = added(Map.of("name", "Harbour & Pine", "role", ""));
        assertThat(get("/organisations/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour &amp; Pine", "No role with us yet");

        assertThat(post(as(bruno), "/parties/" + id + "/roles", Map.of("role", "partner")))
                .hasStatus(303);

        assertThat(location(get("/organisations/" + id))).startsWith("/relationships/");
    }

    @Test
    void one_that_looks_the_same_is_added_only_by_who_says_so() {
        PartyId known = Known.firm(organisations, "Harbour & Pine");

        assertThat(add(Map.of("name", "harbour & pine", "town", "Lisbon")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "We may know them already",
                        "href=\"/organisations/" + known,
                        "name=\"even_if_known\"",
                        "value=\"harbour &amp; pine\"",
                        "value=\"Lisbon\"");
        assertThat(db.fetchCount(ORGANISATION)).isEqualTo(1);

        assertThat(add(Map.of("name", "harbour & pine", "even_if_known", "true")))
                .hasStatus(303);
        assertThat(db.fetchCount(ORGANISATION)).isEqualTo(2);
    }

    @Test
    void the_same_website_looks_the_same_too_and_another_name_alone_does_not() {
        added(Map.of("name", "Harbour & Pine", "website", "https://www.harbour.example/about"));

        assertThat(add(Map.of("name", "H&P", "website", "harbour.example"))).hasStatus(422);
        assertThat(add(Map.of("name", "Old Mill"))).hasStatus(303);
    }

    @Test
    void fields_that_are_wrong_say_so_and_keep_what_was_typed() {
        assertThat(add(Map.of("name", " ", "email", "no address", "website", "no site", "about", HOSTILE)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Please say the name.",
                        "This is not an e-mail address.",
                        "This is not a website.",
                        "Go to Website",
                        "value=\"no address\"",
                        "value=\"no site\"",
                        "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        for (String employees : new String[] {"many", "-5", "1.5", "99999999999"}) {
            assertThat(add(Map.of("name", "Harbour", "employees", employees)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("This is not a whole number.", "value=\"" + employees + "\"", "value=\"Harbour\"");
        }
        assertThat(add(Map.of("name", " ", "employees", "many", "email", "no address")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#name\"", "href=\"#employees\"", "href=\"#email\"");
        assertThat(add(Map.of("name", "x".repeat(301))))
                .hasStatus(422)
                .bodyText()
                .contains("This is too long.");
        assertThat(db.fetchCount(PARTY)).isZero();
    }

    @Test
    void whoever_is_second_sees_both_versions_and_decides() {
        PartyId id = Known.firm(organisations, "Harbour");
        assertThat(get("/organisations/" + id + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Harbour\"", "name=\"version\" value=\"0\"");
        assertThat(save(id, 0, "Theirs <b>")).hasStatus(303);

        assertThat(save(id, 0, "Mine"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Somebody else saved this meanwhile.",
                        "<td>Theirs &lt;b&gt;</td><td>Mine</td>",
                        "name=\"version\" value=\"1\"");
        assertThat(organisations.get(id, bruno).name()).isEqualTo("Theirs <b>");

        assertThat(save(id, 1, "Mine")).hasStatus(303);
        assertThat(organisations.get(id, bruno).name()).isEqualTo("Mine");
    }

    @Test
    void hostile_words_are_shown_as_words() {
        PartyId id = added(Map.of("name", HOSTILE, "role", "", "industry", HOSTILE, "about", HOSTILE, "town", HOSTILE));

        for (String address : new String[] {"/organisations/" + id, "/organisations/" + id + "/edit"}) {
            assertThat(get(address))
                    .hasStatusOk()
                    .bodyText()
                    .contains("&lt;script>alert(1)")
                    .doesNotContain("<script>alert");
        }
        assertThat(get("/organisations/names?organisation=%22%3E%3Cscr"))
                .hasStatusOk()
                .bodyText()
                .contains("script>alert(1)")
                .doesNotContain("<script>");
    }

    @Test
    void an_invisible_zero_is_left_out() {
        PartyId id = added(Map.of("name", "Har\0bour", "about", "We\0ll"));

        assertThat(organisations.get(id, bruno).name()).isEqualTo("Harbour");
        assertThat(organisations.get(id, bruno).about()).isEqualTo("Well");
    }

    @Test
    void names_are_offered_while_one_types() {
        Known.firm(organisations, "Harbour & Pine");
        Known.firm(organisations, "Old Mill");

        assertThat(get("/organisations/names?organisation=harb"))
                .bodyText()
                .contains("Harbour &amp; Pine")
                .doesNotContain("Old Mill", "<html");
    }

    @Test
    void carol_cannot_change_what_is_not_there_and_a_stranger_cannot_at_all() {
        PartyId id = Known.firm(organisations, "Harbour");
        PartyId elena = Known.stranger(people, "Elena", "Marsh");
        List<Result<?>> before = rows();
        Map<String, String> typed = Map.of("name", "Mine", "version", "0", "role", "partner");

        for (Object nobody : List.of(UUID.randomUUID(), elena)) {
            assertThat(get("/organisations/" + nobody)).hasStatus(404);
            assertThat(get("/organisations/" + nobody + "/edit")).hasStatus(404);
            assertThat(post(as(carol), "/organisations/" + nobody, typed)).hasStatus(404);
        }
        assertThat(post(as(carol), "/parties/" + UUID.randomUUID() + "/roles", typed))
                .hasStatus(404);
        assertThat(post(as(carol), "/parties/" + id + "/roles", Map.of("role", "friend")))
                .hasStatus(404);
        for (String address : new String[] {"/organisations", "/organisations/" + id, "/parties/" + id + "/roles"}) {
            assertThat(location(post(formToken(), address, typed))).startsWith("/sign-in");
        }
        assertThat(http.get().uri("/organisations/" + id + "/edit")).hasStatus(303);

        assertThat(rows()).isEqualTo(before);
    }

    private List<Result<?>> rows() {
        return List.of(
                db.selectFrom(PARTY).orderBy(PARTY.ID).fetch(),
                db.selectFrom(ORGANISATION).fetch(),
                db.selectFrom(PARTY_ROLE).fetch());
    }

    private PartyId added(Map<String, String> typed) {
        MvcTestResult answer = add(typed);
        assertThat(answer).hasStatus(303);
        return PartyId.of(location(answer).substring("/organisations/".length()));
    }

    private MvcTestResult add(Map<String, String> typed) {
        return post(as(bruno), "/organisations", typed);
    }

    private MvcTestResult save(PartyId id, int version, String name) {
        return post(as(bruno), "/organisations/" + id, Map.of("name", name, "version", Integer.toString(version)));
    }

    private MvcTestResult get(String address) {
        return http.get().uri(URI.create(address)).with(as(bruno)).exchange();
    }

    private MvcTestResult post(RequestPostProcessor who, String address, Map<String, String> typed) {
        var form = http.post().uri(address).with(who);
        typed.forEach(form::formField);
        return form.exchange();
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }
}
