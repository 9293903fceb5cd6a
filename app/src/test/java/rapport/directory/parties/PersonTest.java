package rapport.directory.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.formToken;
import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.Person.PERSON;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import rapport.RapportTest;
import rapport.directory.Address;
import rapport.directory.Organisation;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.People;
import rapport.interactions.Known;

/** Adding and changing a person, as the browser does it. */
@RapportTest
class PersonTest {

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
    void a_person_is_added_where_they_work() {
        PartyId firm = Known.firm(organisations, "Harbour & Pine");
        assertThat(get("/people/new?at=" + firm)).hasStatusOk().bodyText().contains("value=\"Harbour &amp; Pine\"");

        PartyId id = added(Map.of(
                "given_name",
                "Elena",
                "family_name",
                "Marsh",
                "organisation",
                "Harbour & Pine",
                "born_on",
                "1985-04-23"));

        assertThat(people.get(id, bruno).bornOn()).isEqualTo("1985-04-23");
        assertThat(db.fetchSingle(LINK).getToId()).isEqualTo(firm);
        assertThat(get("/people/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Elena Marsh", "Harbour &amp; Pine", "No score is made about a person");
    }

    @Test
    void a_person_in_a_role_of_their_own_leads_to_their_relationship() {
        PartyId id = added(Map.of("given_name", "Elena", "family_name", "Marsh", "role", "customer"));

        assertThat(get("/people/" + id)).hasStatusOk().bodyText().contains("href=\"/relationships/");
    }

    @Test
    void an_organisation_nobody_or_several_have_the_name_of_is_refused_with_what_was_typed() {
        assertThat(add(Map.of("family_name", "Marsh", "organisation", "Nowhere & Co")))
                .hasStatus(422)
                .bodyText()
                .contains("We know no organisation of this name.", "value=\"Nowhere &amp; Co\"", "value=\"Marsh\"");
        Known.firm(organisations, "Twin");
        Known.firm(organisations, "Twin");
        assertThat(add(Map.of("family_name", "Marsh", "organisation", "Twin")))
                .hasStatus(422)
                .bodyText()
                .contains("Several organisations have this name.");
        assertThat(db.fetchCount(PERSON)).isZero();
    }

    @Test
    void one_that_looks_the_same_is_added_only_by_who_says_so() {
        PartyId known = Known.stranger(people, "Elena", "Marsh");

        assertThat(add(Map.of("given_name", "elena", "family_name", "marsh", "job_title", "Buyer")))
                .hasStatus(422)
                .bodyText()
                .contains("We may know them already", "href=\"/people/" + known, "value=\"Buyer\"");
        assertThat(db.fetchCount(PERSON)).isEqualTo(1);

        assertThat(add(Map.of("given_name", "elena", "family_name", "marsh", "even_if_known", "true")))
                .hasStatus(303);
        assertThat(add(Map.of("given_name", "Tom", "family_name", "Reed"))).hasStatus(303);
        assertThat(db.fetchCount(PERSON)).isEqualTo(3);
    }

    @Test
    void the_same_telephone_however_written_looks_the_same_too() {
        added(Map.of("family_name", "Marsh", "phone", "+351 21 555-01 02"));

        assertThat(add(Map.of("family_name", "Reed", "phone", "+351215550102")))
                .hasStatus(422)
                .bodyText()
                .contains("We may know them already");
    }

    @Test
    void fields_that_are_wrong_say_so_and_keep_what_was_typed() {
        assertThat(add(Map.of("given_name", " ", "about", HOSTILE)))
                .hasStatus(422)
                .bodyText()
                .contains("Please say the name.", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(add(Map.of("family_name", "Marsh", "born_on", "in spring")))
                .hasStatus(422)
                .bodyText()
                .contains("Write the day as year-month-day", "value=\"in spring\"", "value=\"Marsh\"");
        assertThat(add(Map.of("family_name", "Marsh", "born_on", "2999-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("This day lies in the future.");
        assertThat(add(Map.of("family_name", "Marsh", "born_on", "-99999-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("Write the day as year-month-day");
        assertThat(add(Map.of("family_name", "Marsh", "email", "a@b@c"))).hasStatus(422);
        assertThat(db.fetchCount(PARTY)).isZero();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(add(Map.of("born_on", "in spring", "email", "a@b@c", "organisation", "Nowhere")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#born_on\"", "href=\"#organisation\"", "href=\"#family_name\"", "href=\"#email\"")
                .contains("value=\"in spring\"", "value=\"a@b@c\"", "value=\"Nowhere\"");
        assertThat(db.fetchCount(PARTY)).isZero();
    }

    @Test
    void whoever_is_second_sees_both_versions_and_decides() {
        PartyId id = Known.stranger(people, "Elena", "Marsh");
        assertThat(get("/people/" + id + "/edit"))
                .bodyText()
                .contains("value=\"Elena\"", "name=\"version\" value=\"0\"");
        assertThat(save(id, 0, "Theirs <b>")).hasStatus(303);

        assertThat(save(id, 0, "Mine"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Somebody else saved this meanwhile.",
                        "<td>Theirs &lt;b&gt;</td><td>Mine</td>",
                        "name=\"version\" value=\"1\"");
        assertThat(people.get(id, bruno).familyName()).isEqualTo("Theirs <b>");

        assertThat(save(id, 1, "Mine")).hasStatus(303).hasHeader("Location", "/people/" + id);
        assertThat(people.get(id, bruno).familyName()).isEqualTo("Mine");
    }

    @Test
    void hostile_words_are_shown_as_words() {
        Organisation firm = new Organisation(null, HOSTILE, null, null, null, null, null, null, null, Address.NONE, 0);
        organisations.create(firm, null, true, bruno);
        PartyId id =
                added(Map.of("given_name", HOSTILE, "job_title", HOSTILE, "about", HOSTILE, "organisation", HOSTILE));

        for (String address : new String[] {"/people/" + id, "/people/" + id + "/edit"}) {
            assertThat(get(address))
                    .hasStatusOk()
                    .bodyText()
                    .contains("&lt;script>alert(1)")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void carol_cannot_change_who_is_not_there_and_a_stranger_cannot_at_all() {
        PartyId id = Known.stranger(people, "Elena", "Marsh");
        PartyId firm = Known.firm(organisations, "Harbour");
        List<Result<?>> before = rows();
        Map<String, String> typed = Map.of("family_name", "Mine", "version", "0");

        for (Object nobody : List.of(UUID.randomUUID(), firm)) {
            assertThat(get("/people/" + nobody)).hasStatus(404);
            assertThat(get("/people/" + nobody + "/edit")).hasStatus(404);
            assertThat(post(as(carol), "/people/" + nobody, typed)).hasStatus(404);
        }
        assertThat(get("/people/new?at=" + UUID.randomUUID())).hasStatus(404);
        for (String address : new String[] {"/people", "/people/" + id}) {
            assertThat(location(post(formToken(), address, typed))).startsWith("/sign-in");
        }
        assertThat(http.get().uri("/people/" + id)).hasStatus(303);

        assertThat(rows()).isEqualTo(before);
    }

    private List<Result<?>> rows() {
        return List.of(
                db.selectFrom(PARTY).orderBy(PARTY.ID).fetch(),
                db.selectFrom(PERSON).fetch());
    }

    private PartyId added(Map<String, String> typed) {
        MvcTestResult answer = add(typed);
        assertThat(answer).hasStatus(303);
        return PartyId.of(location(answer).substring("/people/".length()));
    }

    private MvcTestResult add(Map<String, String> typed) {
        return post(as(bruno), "/people", typed);
    }

    private MvcTestResult save(PartyId id, int version, String familyName) {
        return post(
                as(bruno),
                "/people/" + id,
                Map.of("given_name", "Elena", "family_name", familyName, "version", Integer.toString(version)));
    }

    private MvcTestResult get(String address) {
        return http.get().uri(address).with(as(bruno)).exchange();
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
