package rapport.interactions.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Promise.PROMISE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import rapport.RapportTest;
import rapport.directory.Links;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.People;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.InteractionId;
import rapport.interactions.Interactions;
import rapport.interactions.Known;
import rapport.interactions.Logging.Logged;
import rapport.interactions.Side;
import rapport.interactions.Stranger;
import rapport.platform.errors.NotFound;

/** Logging, changing and deleting a contact, as the browser does it. */
@RapportTest
class ContactTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>{{7*7}}${7*7}' onmouseover='x";

    @Autowired
    WithWhomController withWhom;

    @Autowired
    MockMvcTester http;

    @Autowired
    Interactions interactions;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Links links;

    @Autowired
    DSLContext db;

    PartyId firm;
    PartyId elena;

    @BeforeEach
    void someFirm() {
        firm = Known.firm(organisations, "Harbour and Pine");
        elena = Known.person(people, links, firm, "Elena", "Marsh");
    }

    @Test
    void a_call_is_logged_and_the_browser_comes_back_to_where_it_was() {
        assertThat(call("Asked about the old machines")
                        .formField("with", elena.toString())
                        .formField("theirs", "true"))
                .hasStatus(303)
                .hasHeader("Location", "/relationships/1?channel=call");

        var row =
                db.selectFrom(INTERACTION).where(INTERACTION.PARTY_ID.eq(firm)).fetchSingle();
        assertThat(row.getDirection()).isEqualTo(Direction.IN);
        assertThat(row.getTwoWay()).isTrue();
        assertThat(row.getUserId()).isEqualTo(bruno.id());
        assertThat(interactions.get(row.getId(), bruno).contact().people()).containsExactly(elena);
    }

    @Test
    void in_place_the_answer_is_an_empty_composer_and_the_timeline_fetches_itself() {
        assertThat(call("Asked about the old machines").header("HX-Request", "true"))
                .hasStatusOk()
                .hasHeader("HX-Trigger", "contact-logged, contact-added")
                .bodyText()
                .contains("id=\"log-contact\"")
                .doesNotContain("<html", "Asked about the old machines");
        assertThat(timeline(""))
                .contains("hx-trigger=\"contact-added from:body\"", "Asked about the old machines", "1 contact")
                .doesNotContain("<html");
    }

    @Test
    void in_place_the_timeline_shows_all_channels_whatever_was_logged() {
        interactions.log(
                firm,
                Contact.of(Channel.EMAIL, Side.US, Instant.parse("2025-03-03T09:00:00Z"), "The mail before"),
                bruno);

        assertThat(call("Asked about the old machines").header("HX-Request", "true"))
                .hasStatusOk();

        assertThat(timeline("channel=email")).contains("The mail before", "/timeline\" hx-trigger=\"contact-added");
        assertThat(timeline("")).contains("All <em>2</em>", "Asked about the old machines", "The mail before");
    }

    @Test
    void an_answer_never_leads_to_another_server() {
        for (String back : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
            assertThat(post("/parties/" + firm + "/contacts")
                            .formField("channel", "call")
                            .formField("back", back))
                    .hasStatus(303)
                    .hasHeader("Location", "/");
        }
    }

    @Test
    void a_promise_that_was_made_in_it_is_kept_in_mind() {
        assertThat(call("Wants a plan")
                        .formField("promise_by", "us")
                        .formField("promise_what", "Send the plan")
                        .formField("promise_day", "2099-11-20")
                        .formField("promise_severity", "2"))
                .hasStatus(303);

        var promise = db.selectFrom(PROMISE).where(PROMISE.PARTY_ID.eq(firm)).fetchSingle();
        assertThat(promise.getDueAt()).isEqualTo(Instant.parse("2099-11-20T23:59:59.999999Z"));
        assertThat(promise.getSeverity()).isEqualTo((short) 2);
        assertThat(promise.getInteractionId()).isNotNull();
        assertThat(promise.getUserId()).isEqualTo(bruno.id());
    }

    @Test
    void what_they_complained_about_is_an_open_complaint() {
        assertThat(call("The pump leaks. Again.").formField("signal", "complaint"))
                .hasStatus(303);

        var complaint =
                db.selectFrom(COMPLAINT).where(COMPLAINT.PARTY_ID.eq(firm)).fetchSingle();
        assertThat(complaint.getWhat()).isEqualTo("The pump leaks");
        assertThat(complaint.getResolvedAt()).isNull();
    }

    @Test
    void a_refused_form_keeps_every_letter_and_writes_nothing() {
        assertThat(call("A long story & more")
                        .formField("at", "2099-01-01T10:00")
                        .formField("minutes", "12")
                        .formField("subject", "Old machines")
                        .formField("mood", "1")
                        .formField("signal", "plan")
                        .formField("with", elena.toString())
                        .formField("promise_by", "them")
                        .formField("promise_what", "Send numbers")
                        .formField("promise_day", "2099-02-01")
                        .formField("promise_severity", "4"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "This is still to come",
                        "A long story &amp; more",
                        "2099-01-01T10:00",
                        "value=\"12\"",
                        "Old machines",
                        "Send numbers",
                        "2099-02-01",
                        "value=\"" + elena + "\" checked",
                        "value=\"plan\" checked",
                        "<html");
        assertThat(db.fetchCount(INTERACTION, INTERACTION.PARTY_ID.eq(firm))).isZero();
        assertThat(db.fetchCount(PROMISE, PROMISE.PARTY_ID.eq(firm))).isZero();
    }

    @Test
    void a_refused_promise_refuses_the_contact_too() {
        assertThat(call("Wants a plan").formField("promise_what", "Send it").header("HX-Request", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("By when? Choose a day.", "Wants a plan", "Send it")
                .doesNotContain("<html");
        assertThat(db.fetchCount(INTERACTION, INTERACTION.PARTY_ID.eq(firm))).isZero();
    }

    @Test
    void hostile_words_are_shown_as_words() {
        PartyId hostile = Known.person(people, links, firm, HOSTILE, "</script><img src=x>");
        assertThat(call(HOSTILE)
                        .formField("subject", HOSTILE)
                        .formField("with", hostile.toString())
                        .formField("promise_by", "us")
                        .formField("promise_what", HOSTILE)
                        .formField("promise_day", "2099-11-20")
                        .formField("promise_severity", "1"))
                .hasStatus(303);

        InteractionId id = db.select(INTERACTION.ID)
                .from(INTERACTION)
                .where(INTERACTION.PARTY_ID.eq(firm))
                .fetchSingle(INTERACTION.ID);
        for (String address : new String[] {"/contacts/" + id, "/parties/" + firm + "/timeline"}) {
            assertThat(http.get().uri(address).with(as(bruno)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("&lt;script>alert(1)")
                    .doesNotContain("<script>alert", "<img src=x>", " onmouseover='x\"");
        }
    }

    @Test
    void a_contact_is_changed_on_its_own_page() {
        Logged logged = logged("As it was");

        assertThat(http.get().uri("/contacts/" + logged.id()).with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("As it was", "name=\"version\" value=\"0\"", "Delete this contact");
        assertThat(change(logged, 0, "As it is")).hasStatus(303).hasHeader("Location", "/organisations/" + firm);
        assertThat(interactions.get(logged.id(), bruno).contact().text()).isEqualTo("As it is");
    }

    @Test
    void whoever_is_second_sees_both_versions_and_decides() {
        Logged logged = logged("As it was");
        assertThat(change(logged, 0, "Theirs")).hasStatus(303);

        assertThat(change(logged, 0, "Mine"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else saved this meanwhile", "Theirs", "Mine", "name=\"version\" value=\"1\"")
                .contains("Save mine", "Keep theirs");
        assertThat(interactions.get(logged.id(), bruno).contact().text()).isEqualTo("Theirs");

        assertThat(change(logged, 1, "Mine")).hasStatus(303);
        assertThat(interactions.get(logged.id(), bruno).contact().text()).isEqualTo("Mine");
    }

    @Test
    void a_contact_is_deleted_only_in_the_version_that_was_seen() {
        Logged logged = logged("As it was");

        assertThat(post("/contacts/" + logged.id() + "/deletion").formField("version", "7"))
                .hasStatus(409);
        assertThat(interactions.find(logged.id(), bruno)).isPresent();
        assertThat(post("/contacts/" + logged.id() + "/deletion").formField("version", "0"))
                .hasStatus(303);
        assertThat(interactions.find(logged.id(), bruno)).isEmpty();
    }

    @Test
    void who_may_not_write_is_not_asked_with_whom() {
        assertThatThrownBy(() -> withWhom.ask("", Stranger.reading())).isInstanceOf(NotFound.class);
        assertThat(http.get().uri("/contacts/new").with(as(bruno))).hasStatusOk();
    }

    @Test
    void who_is_not_signed_in_cannot_read_or_write_contacts() {
        Logged logged = logged("Ours");
        for (String address : new String[] {
            "/parties/" + firm + "/timeline", "/parties/" + firm + "/contacts/new", "/contacts/" + logged.id()
        }) {
            assertThat(http.get().uri(address).exchange().getResponse().getHeader("Location"))
                    .startsWith("/sign-in");
        }
        for (String address : new String[] {
            "/parties/" + firm + "/contacts", "/contacts/" + logged.id(), "/contacts/" + logged.id() + "/deletion"
        }) {
            var answer = http.post()
                    .uri(address)
                    .formField("version", "0")
                    .formField("channel", "call")
                    .exchange();
            assertThat(answer.getResponse().getStatus()).isNotIn(200, 500);
        }
        assertThat(db.fetchCount(INTERACTION, INTERACTION.PARTY_ID.eq(firm))).isEqualTo(1);
        assertThat(interactions.get(logged.id(), bruno).version()).isZero();
    }

    @Test
    void carol_cannot_log_a_contact_with_somebody_who_is_not_there() {
        UUID nobody = UUID.randomUUID();

        assertThat(http.post()
                        .uri("/parties/" + nobody + "/contacts")
                        .with(as(carol))
                        .formField("channel", "call"))
                .hasStatus(404);
        assertThat(http.get().uri("/contacts/" + nobody).with(as(carol))).hasStatus(404);
        assertThat(http.get().uri("/parties/" + nobody + "/timeline").with(as(carol)))
                .hasStatus(404);
        assertThat(db.fetchCount(INTERACTION)).isZero();
    }

    private String timeline(String query) {
        return new String(
                http.get()
                        .uri("/parties/{id}/timeline?" + query, firm.value())
                        .with(as(bruno))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private MockMvcRequestBuilder call(String text) {
        return post("/parties/" + firm + "/contacts")
                .formField("channel", "call")
                .formField("text", text)
                .formField("back", "/relationships/1?channel=call");
    }

    private MockMvcRequestBuilder change(Logged logged, int version, String text) {
        return post("/contacts/" + logged.id())
                .formField("channel", "call")
                .formField("at", "2025-03-03T09:00")
                .formField("text", text)
                .formField("back", "/organisations/" + firm)
                .formField("version", Integer.toString(version));
    }

    private MockMvcRequestBuilder post(String address) {
        return http.post().uri(address).with(as(bruno));
    }

    private Logged logged(String text) {
        return (Logged) interactions.log(
                firm, Contact.of(Channel.CALL, Side.US, Instant.parse("2025-03-03T09:00:00Z"), text), bruno);
    }
}
