package rapport.work.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.work.tables.Task.TASK;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.access.SignedInUser;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import schema.work.tables.records.TaskRecord;

@RapportTest
class TaskTest {

    private static final String HOSTILE = "Call <script>alert(1)</script> \"them\"";

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    DSLContext db;

    PartyId firm;

    @BeforeEach
    void a_firm() {
        firm = Known.firm(organisations, "Harbour & Pine");
    }

    @Test
    void a_task_is_added_about_somebody_and_stands_on_their_page_in_the_list_and_on_today() {
        assertThat(get("/tasks/new?about=party:" + firm + "&back=/organisations/" + firm))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour &amp; Pine");
        assertThat(add("title", HOSTILE, "about", "party:" + firm, "due_on", today(), "back", "/organisations/" + firm))
                .hasStatus(303)
                .hasHeader("Location", "/organisations/" + firm);

        assertThat(row().getPartyId()).isEqualTo(firm);
        assertThat(row().getOwnerId()).isEqualTo(bruno.id());
        assertThat(row().getHasTime()).isFalse();
        for (String path : new String[] {"/tasks", "/", relationship(), "/tasks/" + row().getId()}) {
            assertThat(get(path))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Call &lt;script")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void ticking_off_in_place_answers_with_the_item_and_a_toast_that_takes_it_back() {
        add("title", "Café", "due_on", today());

        MvcTestResult ticked = http.post()
                .uri("/tasks/" + row().getId() + "/done")
                .header("HX-Request", "true")
                .with(as(bruno))
                .exchange();
        assertThat(ticked).hasStatusOk().bodyText().contains("r-tick is-on");
        String toast = ticked.getResponse().getHeader("HX-Trigger");
        assertThat(toast).contains("Caf\\u00e9", "undo").matches("\\p{ASCII}+");
        assertThat(row().getDoneAt()).isNotNull();
        assertThat(get("/tasks")).bodyText().doesNotContain("Café");
        assertThat(get("/tasks?state=done")).bodyText().contains("Café");

        String undo = toast.replaceAll(".*\"undo\":\"([^\"]+)\".*", "$1");
        assertThat(http.post().uri("/undo/" + undo).with(as(bruno))).hasStatus(303);
        assertThat(row().getDoneAt()).isNull();
    }

    @Test
    void without_a_script_ticking_goes_back_and_offers_to_undo() {
        add("title", "Plan");

        MvcTestResult ticked = http.post()
                .uri("/tasks/" + row().getId() + "/done")
                .param("back", "/tasks")
                .with(as(bruno))
                .exchange();

        assertThat(ticked).hasStatus(303).hasHeader("Location", "/tasks");
        assertThat(row().getDoneAt()).isNotNull();
    }

    @Test
    void somebody_elses_change_is_shown_beside_ones_own() {
        add("title", "Plan", "priority", "low");
        String path = "/tasks/" + row().getId();
        post(
                path,
                bruno,
                "title",
                "Theirs",
                "priority",
                "high",
                "owner",
                bruno.id().toString(),
                "version",
                "0");

        assertThat(post(
                        path,
                        bruno,
                        "title",
                        "Mine",
                        "priority",
                        "low",
                        "owner",
                        bruno.id().toString(),
                        "version",
                        "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Theirs", "Mine", "name=\"version\" value=\"1\"", "Save mine", "Keep theirs");
        assertThat(row().getTitle()).isEqualTo("Theirs");
    }

    @Test
    void what_cannot_be_understood_is_refused_and_nothing_typed_is_lost() {
        assertThat(add("title", "", "due_on", "2026-02-30", "due_time", "25:00", "note", "Keep me"))
                .hasStatus(422)
                .bodyText()
                .contains("This is not a day", "This is not a time", "Keep me")
                .contains("<a href=\"#due_on\">Go to Due on</a>");
        assertThat(add("title", " ", "note", "Keep me"))
                .hasStatus(422)
                .bodyText()
                .contains("Say what is to be done", "Keep me");
        assertThat(add("title", "X", "due_time", "10:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Say on which day");
        assertThat(add("title", "X", "owner", UUID.randomUUID().toString())).hasStatus(422);
        assertThat(add("title", "X", "about", "party:" + UUID.randomUUID())).hasStatus(422);
        assertThat(db.fetchCount(TASK)).isZero();
    }

    @Test
    void the_list_goes_on_page_by_page_and_shows_everybodys_when_asked() {
        for (int i = 0; i < 55; i++) {
            add(
                    "title",
                    "Task %02d".formatted(i),
                    "due_on",
                    LocalDate.of(2026, 12, 1).plusDays(i % 7).toString());
        }
        add("title", "Some day");
        add("title", "Carol’s", "owner", carol.id().toString());

        String first = body("/tasks");
        String next = first.replaceAll("(?s).*<a[^>]* href=\"([^\"]*after=[^\"]*)\" rel=\"next\".*", "$1")
                .replace("&amp;", "&");
        String second = body(next);
        assertThat(first.split("class=\"r-item\"", -1)).hasSize(51);
        assertThat(second.split("class=\"r-item\"", -1)).hasSize(7);
        assertThat(second).contains("Some day").doesNotContain("Carol’s");
        assertThat(body("/tasks?of=all&after=" + next.substring(next.indexOf("after=") + 6)))
                .contains("Carol’s");
        assertThat(body("/tasks?after=nonsense")).contains("Task 00");
    }

    private TaskRecord row() {
        return db.selectFrom(TASK).fetchSingle();
    }

    private String relationship() {
        MvcTestResult page = get("/organisations/" + firm);
        return page.getResponse().getHeader("Location");
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private String body(String path) {
        try {
            return get(path).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String path) {
        return http.get().uri(java.net.URI.create(path)).with(as(bruno)).exchange();
    }

    private MvcTestResult add(String... fields) {
        return post("/tasks", bruno, fields);
    }

    private MvcTestResult post(String path, SignedInUser who, String... fields) {
        var request = http.post().uri(path).with(as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
