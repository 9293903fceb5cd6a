package rapport.interactions.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.directory.Links;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.People;
import rapport.interactions.Channel;
import rapport.interactions.Complaints;
import rapport.interactions.Contact;
import rapport.interactions.Interactions;
import rapport.interactions.Keeping.Done;
import rapport.interactions.Known;
import rapport.interactions.Logging.Logged;
import rapport.interactions.NewPromise;
import rapport.interactions.Promise;
import rapport.interactions.Promises;
import rapport.interactions.Satisfactions;
import rapport.interactions.Scale;
import rapport.interactions.Settling.Settled;
import rapport.interactions.Severity;
import rapport.interactions.Side;
import rapport.platform.time.Moments;

@RapportTest
class TimelineTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Interactions interactions;

    @Autowired
    Promises promises;

    @Autowired
    Complaints complaints;

    @Autowired
    Satisfactions satisfactions;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Links links;

    @Autowired
    Moments moments;

    PartyId firm;
    PartyId elena;

    @BeforeEach
    void someFirm() {
        firm = Known.firm(organisations, "Harbour and Pine");
        elena = Known.person(people, links, firm, "Elena", "Marsh");
    }

    @Test
    void without_a_contact_it_says_what_will_be_here() {
        assertThat(timeline("")).contains("No contact yet");
    }

    @Test
    void a_contact_reads_as_a_sentence_and_is_filled_when_they_started_it() {
        log(1, Contact.of(Channel.CALL, Side.THEM, now(), "About the machines").with(Set.of(elena)));

        assertThat(timeline("")).contains("Elena Marsh", "called Bruno", "About the machines", "r-ic is-in");
    }

    @Test
    void the_newest_episode_is_unfolded_and_older_ones_are_folded() {
        log(60, call("Long ago"));
        log(1, call("Just now"));

        String html = timeline("");

        assertThat(html)
                .containsPattern(
                        "(?s)<details class=\"r-epi\" open>.*Just now.*<details class=\"r-epi is-closed\">.*Long ago");
        assertThat(html.indexOf("Just now")).isLessThan(html.indexOf("Long ago"));
    }

    @Test
    void earlier_episodes_follow_page_by_page_and_none_is_lost_or_shown_twice() {
        for (int i = 0; i < 20; i++) {
            log(30 * i + 1, call("Contact number " + i + "."));
        }
        List<String> seen = new ArrayList<>();
        String address = "";
        int pages = 0;
        while (address != null) {
            String html = timeline(address);
            Matcher found =
                    Pattern.compile("<p class=\"r-said\">(Contact number \\d+)").matcher(html);
            found.results().forEach(each -> seen.add(each.group(1)));
            Matcher next = Pattern.compile("hx-get=\"/parties/[^\"?]+(\\?before=[^\"]+)\"")
                    .matcher(html);
            address = next.find() ? next.group(1) : null;
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(20).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).isEqualTo("Contact number 0");
    }

    @Test
    void a_channel_filters_and_every_channel_says_how_often_it_was_used() {
        log(1, call("By phone"));
        log(2, call("By phone too"));
        log(3, Contact.of(Channel.EMAIL, Side.US, now(), "By mail"));

        assertThat(timeline("?channel=email")).contains("By mail").doesNotContain("By phone");
        assertThat(timeline("")).containsPattern("Calls <em>2</em>").containsPattern("All <em>3</em>");
        assertThat(timeline("?channel='%20or%201=1")).contains("Episodes").doesNotContain("By mail");
    }

    @Test
    void an_event_that_is_not_on_the_first_page_is_reached_by_its_address() {
        Logged old = log(700, call("The very first"));
        Promise promise = ((Done) promises.make(
                        firm,
                        new NewPromise(Side.US, "Old promise", Severity.NORMAL, ago(700), ago(690), old.id()),
                        bruno))
                .promise();
        for (int i = 0; i < 20; i++) {
            log(30 * i + 1, call("Contact " + i));
        }

        assertThat(timeline("")).doesNotContain("The very first");
        for (String event : List.of("contact:" + old.id(), "promise:" + promise.id())) {
            assertThat(timeline("?event=" + event))
                    .contains(
                            "id=\"contact-" + old.id() + "\"",
                            "id=\"promise-" + promise.id() + "\"",
                            "Back to the newest")
                    .containsPattern("(?s)<details class=\"r-epi is-closed\" open>.*The very first");
        }
    }

    @Test
    void an_event_deep_in_a_long_episode_is_reached_by_its_address() {
        Logged deep = null;
        for (int i = 0; i < 60; i++) {
            Logged logged = log(100 - i, call("Contact " + i).about("case:1"));
            deep = i == 5 ? logged : deep;
        }

        assertThat(timeline(""))
                .doesNotContain("contact-" + deep.id() + "\"")
                .contains("Earlier contacts of this episode");
        assertThat(timeline("?event=contact:" + deep.id())).contains("id=\"contact-" + deep.id() + "\"");
    }

    @Test
    void events_in_a_long_episode_come_with_the_contacts_around_them() {
        for (int week = 0; week < 60; week++) {
            log(7 * week + 1, call("Week " + week));
        }
        Promise early = promise("Early promise", 290, 280, null);
        Promise late = promise("Late promise", 20, 10, null);

        assertThat(timeline(""))
                .contains("id=\"promised-" + late.id() + "\"")
                .doesNotContain("id=\"promised-" + early.id() + "\"");
        assertThat(timeline("?event=promise:" + early.id()))
                .contains("id=\"promised-" + early.id() + "\"")
                .doesNotContain("id=\"promised-" + late.id() + "\"");
        String next = found(timeline(""), "href=\"[^\"]*event=contact%3A([0-9a-f-]{36})");
        assertThat(timeline("?event=contact:" + next)).contains("id=\"promised-" + early.id() + "\"");
    }

    private static String found(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void who_stands_for_an_organisation_has_one_list_of_contacts_wherever_they_belong() {
        PartyId lidia = Known.person(people, links, firm, "Lidia", "Ferrante");
        for (int i = 0; i < 40; i++) {
            log(i + 1, call("Contact " + i + ".").with(Set.of(elena)));
        }
        log(0, call("Not with her").with(Set.of(lidia)));

        String html = timeline(elena, "");
        Matcher next =
                Pattern.compile("hx-get=\"/parties/[^\"?]+(\\?before=[^\"]+)\"").matcher(html);

        assertThat(html)
                .contains("Contact 0.", "Contact 29.", "All <em>40</em>")
                .doesNotContain("Contact 30.", "Not with her");
        assertThat(next.find()).isTrue();
        assertThat(timeline(elena, next.group(1)))
                .contains("Contact 30.", "Contact 39.")
                .doesNotContain("Contact 29.");
        assertThat(timeline(elena, "?channel=email")).doesNotContain("Contact 0.");
    }

    @Test
    void an_event_that_is_nobodys_shows_the_newest() {
        log(1, call("Just now"));

        for (String event : List.of("contact:" + firm, "promise:x", "x", ":", "contact:", "a:b:c")) {
            assertThat(timeline("?event=" + event)).contains("Just now");
        }
    }

    @Test
    void promises_complaints_and_answers_stand_where_they_belong() {
        Logged logged = log(10, call("We talked"));
        Promise kept = promise("Send the plan", 10, 3, logged);
        promises.fulfil(kept.id(), ago(5), 0, bruno);
        promise("Call back", 10, 8, logged);
        promise("Visit them", 10, -5, logged);
        complaints.raise(firm, "The pump leaks", Severity.IMPORTANT, ago(9), logged.id(), bruno);
        satisfactions.add(firm, Scale.NPS, 9, "Friendly people", ago(40), null, bruno);

        assertThat(timeline(""))
                .contains("Promise kept, 2 days early: Send the plan")
                .contains("Promise broken, was due")
                .contains("Promised: Visit them by")
                .contains("Complaint open since")
                .contains("Would recommend us: 9 of 10", "Friendly people");
    }

    @Test
    void a_promise_is_kept_moved_and_withdrawn_in_place() {
        Promise one = promise("Send the plan", 1, -5, null);
        Promise two = promise("Call back", 1, -5, null);
        Promise late = promise("Visit them", 9, 5, null);
        String later = moments.today().plusDays(30).toString();

        assertThat(http.post()
                        .uri("/promises/{id}/due", one.id())
                        .with(as(bruno))
                        .header("HX-Request", "true")
                        .formField("version", "0")
                        .formField("day", later))
                .hasStatusOk()
                .hasHeader("HX-Trigger", "contact-logged")
                .bodyText()
                .contains("Promised: Send the plan");
        assertThat(http.post()
                        .uri("/promises/{id}/fulfilment", one.id())
                        .with(as(bruno))
                        .header("HX-Request", "true")
                        .formField("version", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("Promise kept");
        assertThat(http.post()
                        .uri("/promises/{id}/withdrawal", two.id())
                        .with(as(bruno))
                        .formField("version", "0")
                        .formField("back", "/relationships/1"))
                .hasStatus(303)
                .hasHeader("Location", "/relationships/1");
        assertThat(http.post()
                        .uri("/promises/{id}/withdrawal", late.id())
                        .with(as(bruno))
                        .formField("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Its day has passed");
        assertThat(http.post()
                        .uri("/promises/{id}/due", late.id())
                        .with(as(bruno))
                        .formField("version", "0")
                        .formField("day", "soon"))
                .hasStatus(422);
        assertThat(promises.get(one.id(), bruno).stateAt(moments.now())).isEqualTo(Promise.State.KEPT);
        assertThat(promises.get(two.id(), bruno).stateAt(moments.now())).isEqualTo(Promise.State.WITHDRAWN);
        assertThat(promises.get(late.id(), bruno).version()).isZero();
    }

    @Test
    void a_complaint_is_resolved_and_reopened_in_place() {
        var raised = ((Settled) complaints.raise(firm, "Leaks", Severity.NORMAL, ago(4), null, bruno)).complaint();

        assertThat(http.post()
                        .uri("/complaints/{id}/resolution", raised.id())
                        .with(as(bruno))
                        .header("HX-Request", "true")
                        .formField("version", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("Complaint resolved in 4 days");
        assertThat(http.post()
                        .uri("/complaints/{id}/resolution", raised.id())
                        .with(as(bruno))
                        .formField("version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("resolved already");
        assertThat(http.post()
                        .uri("/complaints/{id}/reopening", raised.id())
                        .with(as(bruno))
                        .formField("version", "1"))
                .hasStatus(303);
        assertThat(complaints.get(raised.id(), bruno).isOpen()).isTrue();
    }

    @Test
    void who_is_not_signed_in_keeps_no_promise_and_resolves_no_complaint() {
        Promise promise = promise("Send the plan", 1, -5, null);
        var raised = ((Settled) complaints.raise(firm, "Leaks", Severity.NORMAL, ago(4), null, bruno)).complaint();

        http.post()
                .uri("/promises/{id}/fulfilment", promise.id())
                .formField("version", "0")
                .exchange();
        http.post()
                .uri("/complaints/{id}/resolution", raised.id())
                .formField("version", "0")
                .exchange();

        assertThat(promises.get(promise.id(), bruno).isSettled()).isFalse();
        assertThat(complaints.get(raised.id(), bruno).isOpen()).isTrue();
    }

    private Promise promise(String what, int madeDaysAgo, int dueDaysAgo, Logged in) {
        NewPromise made = new NewPromise(
                Side.US, what, Severity.NORMAL, ago(madeDaysAgo), ago(dueDaysAgo), in == null ? null : in.id());
        return ((Done) promises.make(firm, made, bruno)).promise();
    }

    private String timeline(String query) {
        return timeline(firm, query);
    }

    private String timeline(PartyId party, String query) {
        MvcTestResult answer = http.get()
                .uri(URI.create("/parties/" + party + "/timeline" + query))
                .with(as(bruno))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Logged log(int daysAgo, Contact contact) {
        return (Logged) interactions.log(firm, contact.at(ago(daysAgo)), bruno);
    }

    private Contact call(String text) {
        return Contact.of(Channel.CALL, Side.US, now(), text);
    }

    private Instant now() {
        return moments.now();
    }

    private Instant ago(int days) {
        return now().minus(Duration.ofDays(days));
    }
}
