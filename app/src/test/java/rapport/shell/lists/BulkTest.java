package rapport.shell.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.access.tables.Session.SESSION;
import static schema.customization.tables.RecordTag.RECORD_TAG;
import static schema.directory.tables.Party.PARTY;
import static schema.platform.tables.Job.JOB;
import static schema.platform.tables.JobRow.JOB_ROW;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.work.tables.Task.TASK;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.Cast;
import rapport.RapportTest;
import rapport.WholeDatabase;
import rapport.access.SignedInUser;
import rapport.customization.CustomField;
import rapport.customization.CustomFieldType;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.customization.FieldSaving;
import rapport.directory.Address;
import rapport.directory.Organisation;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import rapport.platform.jobs.JobRunner;

/** One shape for all that is done with many records: picked or meant by a filter, at once or as a job. */
@RapportTest
class BulkTest {

    private static final int FIRMS = 12;

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Organisations organisations;

    @Autowired
    CustomFields fields;

    @Autowired
    JobRunner runner;

    private List<PartyId> firms;

    @BeforeEach
    void firms() {
        firms = IntStream.range(0, FIRMS)
                .mapToObj(i -> Known.firm(organisations, "Firm " + i))
                .toList();
    }

    @Test
    void ticked_rows_are_tagged_at_once_and_untagged_by_the_toast() {
        WholeDatabase before = WholeDatabase.of(db);

        assertThat(act("tag", picked(10), "choice", "new", "tag", " Fair  2026 ", "sure", "true"))
                .hasStatus(303);

        assertThat(db.fetchCount(RECORD_TAG)).isEqualTo(10);
        String toast = toast();
        assertThat(toast).contains("10 organisations tagged Fair 2026");
        assertThat(http.post().uri(undoOf(toast)).with(as(bruno))).hasStatus(303);
        assertThat(db.fetchCount(RECORD_TAG)).isZero();
        assertThat(WholeDatabase.of(db)).isEqualTo(before);
    }

    @Test
    void a_tag_that_there_is_is_chosen_from_the_bar_and_those_that_have_it_are_unchanged() {
        act("tag", picked(4), "choice", "new", "tag", "Fair", "sure", "true");
        String tag = db.selectDistinct(RECORD_TAG.TAG_ID)
                .from(RECORD_TAG)
                .fetchSingle()
                .value1()
                .toString();

        assertThat(act("tag", picked(10), "choice", tag)).hasStatus(303);
        assertThat(toast()).contains("6 organisations tagged Fair", "4 were so already");
        assertThat(act("untag", picked(12), "choice", tag)).hasStatus(303);
        assertThat(toast()).contains("10 organisations no longer tagged Fair", "2 were so already");
        assertThat(db.fetchCount(RECORD_TAG)).isZero();
    }

    @Test
    void what_can_be_chosen_is_offered_in_the_menu_and_without_a_script_on_a_page() {
        assertThat(http.get()
                        .uri("/lists/organisation/actions/assign_party/choices")
                        .with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + id(carol) + "\"", "Carol");
        assertThat(http.get().uri("/lists/organisation/actions/erase/choices").with(as(bruno)))
                .hasStatus(404);
        assertThat(act("assign_party", picked(2)))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"" + id(carol), "2 organisations")
                .doesNotContain("name=\"sure\"");
    }

    @Test
    void what_has_to_be_said_is_asked_and_nothing_typed_is_lost() {
        assertThat(act("tag", picked(2), "choice", "new"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "name=\"tag\"",
                        "2 organisations",
                        "Firm 0",
                        firms.get(1).toString());
        assertThat(db.fetchCount(RECORD_TAG)).isZero();

        assertThat(act("tag", picked(2), "choice", "new", "tag", "x".repeat(61), "sure", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(61), "at most 60 characters");
    }

    @Test
    void all_that_the_filter_means_is_asked_first_and_done_on_all_pages() {
        assertThat(act("delete", List.of(), "all", "true", "filter", "name==*firm*"))
                .hasStatusOk()
                .bodyText()
                .contains("12 organisations", "Firm 3", "and 2 others");
        assertThat(db.fetchCount(PARTY)).isEqualTo(FIRMS);

        WholeDatabase before = WholeDatabase.of(db);
        assertThat(act("delete", List.of(), "all", "true", "filter", "name==*firm*", "sure", "true"))
                .hasStatus(303);
        assertThat(db.fetchCount(PARTY)).isZero();
        assertThat(http.post().uri(undoOf(toast())).with(as(bruno))).hasStatus(303);
        assertThat(WholeDatabase.of(db)).isEqualTo(before);
    }

    @Test
    void more_than_a_few_run_as_a_job_whose_filter_is_looked_up_when_it_starts_and_accounts_for_every_row() {
        IntStream.range(0, 200).forEach(i -> Known.firm(organisations, "Late " + i));
        assertThat(act("assign_party", List.of(), "all", "true", "filter", "", "choice", id(carol)))
                .hasStatusOk()
                .bodyText()
                .contains("more than 200", "run as a job");

        MvcTestResult started =
                act("assign_party", List.of(), "all", "true", "filter", "", "choice", id(carol), "sure", "true");
        UUID job = db.select(JOB.ID).from(JOB).fetchSingle().value1();
        assertThat(started).hasStatus(303).headers().hasValue("Location", "/jobs/" + job);
        Known.firm(organisations, "Come in between");
        alone("Without a relationship");
        runner.run(job, () -> false);

        var row = db.selectFrom(JOB).where(JOB.ID.eq(job)).fetchSingle();
        assertThat(row.getTotal()).isEqualTo(FIRMS + 202);
        assertThat(row.getDone() + row.getUnchanged() + row.getRefused()).isEqualTo(row.getTotal());
        assertThat(row.getRefused()).isEqualTo(1);
        assertThat(db.fetchCount(JOB_ROW, JOB_ROW.OUTCOME.isNull())).isZero();
        assertThat(db.fetchCount(RELATIONSHIP, RELATIONSHIP.OWNER_ID.eq(carol.id())))
                .isEqualTo(FIRMS + 201);
        assertThat(http.get().uri("/jobs/" + job).with(as(bruno)))
                .bodyText()
                .contains("Organisations: give to Carol", "Without a relationship", "no relationship with it");
    }

    @Test
    void a_row_that_somebody_changed_since_it_was_seen_is_left_as_it_is_with_the_reason() {
        Organisation first = organisations.get(firms.getFirst(), carol);
        organisations.update(
                new Organisation(
                        first.id(), "Renamed", null, null, null, null, null, null, null, Address.NONE, first.version()),
                carol);

        assertThat(act("delete", picked(3)))
                .hasStatus(409)
                .bodyText()
                .contains("Renamed", "Somebody else changed it meanwhile", "2 organisations deleted");

        assertThat(db.fetchExists(PARTY, PARTY.ID.eq(firms.getFirst()))).isTrue();
        assertThat(db.fetchCount(PARTY)).isEqualTo(FIRMS - 2);
    }

    @Test
    void rows_that_are_gone_are_told_and_the_rest_is_done() {
        List<String> ids = new ArrayList<>(picked(2));
        ids.add(UUID.randomUUID() + ":0");

        assertThat(act("assign_party", ids, "choice", id(carol)))
                .hasStatusOk()
                .bodyText()
                .contains("2 organisations given to Carol", "It is not there any more");
    }

    @Test
    void a_field_of_ones_own_is_set_in_ten_rows_and_emptied_again() {
        CustomField field = field("Region", CustomFieldType.TEXT);
        assertThat(act("set", picked(10), "choice", field.name()))
                .hasStatusOk()
                .bodyText()
                .contains("Set: Region");

        assertThat(act("set", picked(10), "choice", field.name(), "value", "South", "sure", "true"))
                .hasStatus(303);
        assertThat(toast()).contains("10 organisations changed. Region: South");
        assertThat(listed(field.name() + "==South")).isEqualTo(10);

        // The rows have new versions; what was seen before is refused.
        assertThat(act("set", seen(1, 0), "choice", field.name(), "value", "North", "sure", "true"))
                .hasStatus(409);
        assertThat(act("set", seen(3, 1), "choice", field.name(), "value", "", "sure", "true"))
                .hasStatus(303);
        assertThat(listed(field.name() + "==South")).isEqualTo(7);
    }

    @Test
    void a_field_of_the_kind_is_set_in_place_and_together() {
        assertThat(cell("industry", "Hotels", 0)).hasStatusOk().bodyText().contains("Hotels");
        assertThat(cell("industry", "Cafés", 0)).hasStatus(409).bodyText().contains("Hotels", "Cafés");
        assertThat(cell("email", "nobody", 1)).hasStatus(422).bodyText().contains("nobody");
        assertThat(cell("employees", "many", 1)).hasStatus(422).bodyText().contains("many");

        List<String> ids = new ArrayList<>(seen(1, 1));
        ids.addAll(picked(4).subList(1, 4));
        assertThat(act("set", ids, "choice", "industry", "value", "Hotels", "sure", "true"))
                .hasStatus(303);
        assertThat(toast()).contains("3 organisations changed", "1 was so already");
        assertThat(listed("industry==hotels")).isEqualTo(4);
    }

    private MvcTestResult cell(String field, String value, int version) {
        return http.post()
                .uri("/lists/organisation/" + firms.getFirst() + "/" + field)
                .param("value", value)
                .param("version", Integer.toString(version))
                .with(as(bruno))
                .exchange();
    }

    @Test
    void a_value_that_cannot_be_is_refused_with_what_was_typed() {
        CustomField field = field("Since", CustomFieldType.DATE);

        assertThat(act("set", picked(2), "choice", field.name(), "value", "soon", "sure", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"soon\"", firms.get(1).toString());
    }

    @Test
    void a_task_is_added_for_each_of_them() {
        assertThat(act(
                        "task",
                        picked(3),
                        "title",
                        "Call before the fair",
                        "due_on",
                        "2030-01-02",
                        "owner",
                        id(carol),
                        "priority",
                        "high",
                        "sure",
                        "true"))
                .hasStatus(303);
        assertThat(db.fetchCount(TASK, TASK.OWNER_ID.eq(carol.id()).and(TASK.PARTY_ID.in(firms))))
                .isEqualTo(3);

        assertThat(act("task", picked(1), "title", "", "due_on", "soon", "owner", "x", "sure", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Say what is to be done", "This is not a day", "There is no such user");
    }

    @Test
    void two_picked_stand_side_by_side_and_a_third_comes_next() {
        assertThat(merge(2)).hasStatus(303).headers().hasValue("Location", pair(0, 1));
        assertThat(merge(3)).hasStatus(303).headers().hasValue("Location", pair(0, 1) + "?then=" + firms.get(2));
        assertThat(http.get().uri(pair(0, 1) + "?then=" + firms.get(2)).with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("Firm 2 comes next");
        assertThat(http.post()
                        .uri(pair(0, 1))
                        .param("oneVersion", "0")
                        .param("otherVersion", "0")
                        .param("then", firms.get(2).toString())
                        .with(as(bruno)))
                .hasStatus(303)
                .headers()
                .hasValue("Location", pair(0, 2));
        assertThat(merge(4)).hasStatus(303);
        assertThat(toast()).contains("Pick two or three");
    }

    @Test
    void what_is_not_there_cannot_be_done() {
        assertThat(act("erase", picked(1))).hasStatus(404);
        assertThat(act("assign_party", picked(1), "choice", "me")).hasStatus(404);
        assertThat(act("set", picked(1), "choice", "name", "value", "x", "sure", "true"))
                .hasStatus(404);
        assertThat(act("delete", List.of("not-an-id"))).hasStatus(404);
        assertThat(act("delete", List.of())).hasStatus(303);
        assertThat(toast()).contains("Nothing was picked");
    }

    @Test
    void a_list_says_which_version_was_seen_and_what_all_of_it_means() {
        assertThat(http.get().uri("/organisations?q={words}", "firm 1").with(as(bruno)))
                .bodyText()
                .contains("value=\"" + firms.get(1) + ":0\"", "name=\"filter\" value=\"name==&#34;*firm 1*&#34;\"");
    }

    private MvcTestResult act(String action, List<String> ids, String... parameters) {
        var request = http.post().uri("/lists/organisation/actions/" + action).with(as(bruno));
        ids.forEach(each -> request.param("id", each));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.param("back", "/organisations").exchange();
    }

    @Test
    void every_list_carries_the_versions_of_its_rows() {
        List<PartyId> one = firms.subList(0, 1);
        act("task", picked(1), "title", "Call", "owner", id(carol), "priority", "normal", "sure", "true");
        String list =
                text(http.get().uri("/tasks/list?view=none").with(as(bruno)).exchange());

        Matcher row = Pattern.compile("value=\"([0-9a-f-]{36}:0)\"").matcher(list);
        assertThat(row.find()).isTrue();
        assertThat(http.post()
                        .uri("/lists/task/actions/assign")
                        .param("id", row.group(1))
                        .param("choice", id(bruno))
                        .with(as(bruno)))
                .hasStatus(303);
        assertThat(http.post()
                        .uri("/lists/task/actions/delete")
                        .param("id", row.group(1))
                        .with(as(bruno)))
                .hasStatus(409);
        assertThat(db.fetchCount(TASK, TASK.OWNER_ID.eq(bruno.id()).and(TASK.PARTY_ID.in(one))))
                .isEqualTo(1);
    }

    private MvcTestResult merge(int many) {
        var request = http.post().uri("/duplicates/picked").with(as(bruno));
        picked(many).forEach(each -> request.param("id", each));
        return request.exchange();
    }

    private String pair(int one, int other) {
        return "/duplicates/" + firms.get(one) + "/" + firms.get(other);
    }

    private List<String> picked(int many) {
        return seen(many, 0);
    }

    private List<String> seen(int many, int version) {
        return firms.stream().limit(many).map(firm -> firm + ":" + version).toList();
    }

    private int listed(String filter) {
        String body = text(http.get()
                .uri("/organisations?filter={filter}", filter)
                .with(as(bruno))
                .exchange());
        return (int) Pattern.compile("data-pick ").matcher(body).results().count();
    }

    /** What waits in the newest session to be shown on the next page. */
    private String toast() {
        return db.select(SESSION.ATTRIBUTES)
                .from(SESSION)
                .where(SESSION.ATTRIBUTES.cast(SQLDataType.CLOB).contains("\"notice\""))
                .orderBy(SESSION.CREATED_AT.desc())
                .limit(1)
                .fetchSingle()
                .value1()
                .data();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String undoOf(String toast) {
        Matcher undo = Pattern.compile("\"notice-undo\": *\"([0-9a-f-]{36})\"").matcher(toast);
        assertThat(undo.find()).isTrue();
        return "/undo/" + undo.group(1);
    }

    private CustomField field(String label, CustomFieldType type) {
        FieldDraft draft = new FieldDraft(label, type, null, null, false, false, false, null, List.of(), null);
        return ((FieldSaving.Saved) fields.add("organisation", draft, Cast.amina)).field();
    }

    private void alone(String name) {
        Organisation firm = new Organisation(null, name, null, null, null, null, null, null, null, Address.NONE, 0);
        organisations.create(firm, null, true, bruno);
    }

    private static String id(SignedInUser who) {
        return who.id().toString();
    }
}
