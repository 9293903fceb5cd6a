package rapport.work.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.access.tables.User.USER;
import static schema.work.tables.Notice.NOTICE;
import static schema.work.tables.Task.TASK;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.access.SignedInUser;
import rapport.work.Reminders;
import schema.work.tables.records.TaskRecord;

/** What somebody is told about tasks: given to them, and to be reminded of. */
@RapportTest
class TaskNoticesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Reminders reminders;

    @Autowired
    DSLContext db;

    @Test
    void whoever_is_given_a_task_is_told_and_sees_it_first() {
        add("title", "For Carol", "owner", carol.id().toString());

        assertThat(db.fetchCount(NOTICE, NOTICE.USER_ID.eq(carol.id()))).isEqualTo(1);
        assertThat(http.get().uri("/").with(as(carol))).bodyText().contains("Notices, 1 new");
        assertThat(http.get().uri("/notices").with(as(carol)))
                .bodyText()
                .contains("Bruno gave you a task", "For Carol");
        assertThat(http.get().uri("/notices").with(as(bruno))).bodyText().doesNotContain("For Carol");

        UUID notice = db.fetchValue(NOTICE.ID, NOTICE.USER_ID.eq(carol.id()));
        http.post()
                .uri("/notices/" + notice)
                .param("to", "/tasks")
                .with(as(bruno))
                .exchange();
        assertThat(http.get().uri("/").with(as(carol))).bodyText().contains("Notices, 1 new");
        assertThat(http.post()
                        .uri("/notices/" + notice)
                        .param("to", "/tasks/" + row().getId())
                        .with(as(carol)))
                .hasStatus(303)
                .hasHeader("Location", "/tasks/" + row().getId());
        assertThat(http.get().uri("/").with(as(carol))).bodyText().contains("Notices, nothing new");
    }

    @Test
    void a_reminder_is_told_once_and_waits_for_the_end_of_quiet_hours() {
        add("title", "Ring", "remind_on", "2026-01-05", "remind_time", "10:00");
        db.update(USER)
                .set(
                        USER.QUIET_FROM,
                        LocalTime.now(ZoneOffset.UTC).minusHours(1).truncatedTo(ChronoUnit.MINUTES))
                .set(
                        USER.QUIET_UNTIL,
                        LocalTime.now(ZoneOffset.UTC).plusHours(1).truncatedTo(ChronoUnit.MINUTES))
                .where(USER.ID.eq(bruno.id()))
                .execute();

        assertThat(reminders.remind()).isEqualTo(1);
        assertThat(reminders.remind()).isZero();

        assertThat(db.fetchValue(NOTICE.SHOWN_FROM, NOTICE.USER_ID.eq(bruno.id())))
                .isAfter(Instant.now());
        assertThat(get("/")).bodyText().contains("Notices, nothing new");
        db.update(NOTICE).set(NOTICE.SHOWN_FROM, NOTICE.AT).execute();
        assertThat(get("/")).bodyText().contains("Notices, 1 new");
        assertThat(get("/notices/list")).hasStatusOk().bodyText().contains("You wanted to be reminded", "Quiet from");
        assertThat(http.post().uri("/notices/seen").with(as(bruno))).hasStatus(303);
        assertThat(get("/")).bodyText().contains("Notices, nothing new");
    }

    @Test
    void quiet_hours_are_set_in_the_profile() {
        int version = db.fetchValue(USER.VERSION, USER.ID.eq(bruno.id()));
        assertThat(post(
                        "/profile",
                        bruno,
                        "name",
                        "Bruno",
                        "quietFrom",
                        "18:00",
                        "quietUntil",
                        "",
                        "version",
                        "" + version))
                .hasStatus(422);
        assertThat(post(
                        "/profile",
                        bruno,
                        "name",
                        "Bruno",
                        "quietFrom",
                        "18:00",
                        "quietUntil",
                        "08:00",
                        "version",
                        "" + version))
                .hasStatus(303);
        assertThat(get("/profile")).bodyText().contains("value=\"18:00\"", "value=\"08:00\"");
    }

    private TaskRecord row() {
        return db.selectFrom(TASK).fetchSingle();
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
