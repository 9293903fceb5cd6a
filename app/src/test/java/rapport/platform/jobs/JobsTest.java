package rapport.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.access.tables.User.USER;
import static schema.directory.tables.Party.PARTY;
import static schema.platform.tables.Job.JOB;
import static schema.work.tables.Notice.NOTICE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.RapportTest;
import rapport.WholeDatabase;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.lists.BulkJob;
import rapport.platform.lists.BulkJob.Instructions;
import rapport.platform.lists.Said;
import rapport.relationships.Relationships;

/** Bulk actions account for every row, stop, go on, and can be taken back. */
@RapportTest
class JobsTest {

    private static final int FIRMS = 45;
    private static final Instructions DELETE = new Instructions("delete", new Said("organisation", "", Map.of()), "");
    private static final Instructions TO_CAROL =
            new Instructions("assign", new Said("relationship", carol.id().toString(), Map.of()), "Carol");

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    Relationships relationships;

    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    BulkJob bulk;

    @Autowired
    DSLContext db;

    List<PartyId> firms;

    @BeforeEach
    void firms() {
        firms = IntStream.range(0, FIRMS)
                .mapToObj(i -> Known.firm(organisations, "Firm " + i))
                .toList();
    }

    @Test
    void every_row_is_accounted_for_and_all_of_it_can_be_taken_back() {
        WholeDatabase before = WholeDatabase.of(db);
        UUID gone = Ids.next();
        UUID id = jobs.start(
                bulk,
                DELETE,
                Selection.of(Stream.concat(firms.stream().map(PartyId::toString), Stream.of(gone.toString()))
                        .toList()),
                bruno);

        assertThat(runner.run(id, () -> false)).isTrue();

        Job job = jobs.get(id, bruno);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(List.of(job.total(), job.done(), job.unchanged(), job.refused()))
                .containsExactly(FIRMS + 1, FIRMS, 0, 1);
        assertThat(db.fetchCount(PARTY)).isZero();
        assertThat(http.get().uri(job.href()).with(as(bruno)))
                .hasStatusOk()
                .bodyText()
                .contains("46 of 46 rows", gone.toString(), "It is not there any more");
        assertThat(db.fetchCount(NOTICE, NOTICE.USER_ID.eq(bruno.id()))).isEqualTo(1);

        assertThat(http.post().uri(job.href() + "/undo").with(as(bruno))).hasStatus(303);
        UUID undoing = jobs.get(id, bruno).undoneBy();
        runner.run(undoing, () -> false);
        assertThat(jobs.get(undoing, bruno).done()).isEqualTo(FIRMS);
        assertThat(WholeDatabase.of(db)).isEqualTo(before);
        assertThat(http.post().uri(job.href() + "/undo").with(as(bruno)))
                .hasStatus(422)
                .bodyText()
                .contains("cannot be undone any more");
    }

    @Test
    void rows_that_are_so_already_are_unchanged_and_rows_changed_since_stay_when_it_is_taken_back() {
        List<String> all = firms.stream()
                .map(firm -> relationships.of(firm, bruno).getFirst().id().toString())
                .toList();
        UUID id = jobs.start(bulk, TO_CAROL, Selection.of(all), bruno);
        runner.run(id, () -> false);
        UUID again = jobs.start(bulk, TO_CAROL, Selection.of(all), bruno);
        runner.run(again, () -> false);
        assertThat(jobs.get(again, bruno).unchanged()).isEqualTo(FIRMS);
        var one = relationships.of(firms.getFirst(), bruno).getFirst();
        relationships.edit(one.id(), amina.id(), "Visit", null, one.version(), bruno);

        UUID undoing = jobs.undo(id, bruno).orElseThrow();
        runner.run(undoing, () -> false);

        assertThat(jobs.get(undoing, bruno).done()).isEqualTo(FIRMS - 1);
        assertThat(jobs.refused(undoing, 0, 10, bruno)).hasSize(1);
        assertThat(relationships.of(firms.getFirst(), bruno).getFirst().owner()).isEqualTo(amina.id());
        assertThat(relationships.of(firms.getLast(), bruno).getFirst().owner()).isNull();
    }

    @Test
    void a_job_that_is_interrupted_goes_on_where_it_was() {
        UUID id = jobs.start(bulk, DELETE, all(), bruno);
        AtomicInteger steps = new AtomicInteger();

        assertThat(runner.run(id, () -> steps.incrementAndGet() > 2)).isFalse();
        int done = jobs.get(id, bruno).done();
        assertThat(done).isPositive().isLessThan(FIRMS);
        assertThat(db.fetchCount(PARTY)).isEqualTo(FIRMS - done);

        assertThat(runner.run(id, () -> false)).isTrue();
        assertThat(jobs.get(id, bruno).done()).isEqualTo(FIRMS);
    }

    @Test
    void a_job_that_is_stopped_keeps_what_it_has_done() {
        UUID id = jobs.start(bulk, DELETE, all(), bruno);
        AtomicInteger steps = new AtomicInteger();
        runner.run(id, () -> steps.incrementAndGet() > 2);

        assertThat(http.post().uri("/jobs/" + id + "/stop").with(as(bruno))).hasStatus(303);
        assertThat(runner.run(id, () -> false)).isTrue();

        Job job = jobs.get(id, bruno);
        assertThat(job.state()).isEqualTo(JobState.STOPPED);
        assertThat(db.fetchCount(PARTY)).isEqualTo(FIRMS - job.done()).isPositive();
    }

    @Test
    void the_rights_are_those_of_the_time_when_it_runs() {
        UUID id = jobs.start(bulk, DELETE, all(), bruno);
        db.update(USER).set(USER.ENABLED, false).where(USER.ID.eq(bruno.id())).execute();

        runner.run(id, () -> false);

        assertThat(jobs.get(id, amina).refused()).isEqualTo(FIRMS);
        assertThat(db.fetchCount(PARTY)).isEqualTo(FIRMS);
    }

    @Test
    void a_filter_that_cannot_be_looked_up_fails_the_job_and_nothing_else() {
        UUID id = jobs.start(bulk, DELETE, Selection.matching("nobody==x"), bruno);

        assertThat(runner.run(id, () -> false)).isTrue();

        assertThat(jobs.get(id, bruno).state()).isEqualTo(JobState.FAILED);
        assertThat(db.fetchCount(PARTY)).isEqualTo(FIRMS);
    }

    @Test
    void progress_is_told_as_events() {
        UUID id = jobs.start(bulk, DELETE, all(), bruno);
        runner.run(id, () -> false);

        assertThat(http.get().uri("/jobs/" + id + "/progress").with(as(bruno)))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/event-stream")
                .bodyText()
                .startsWith("event: over\ndata: ")
                .contains("45 of 45 rows")
                .endsWith("\n\n");
    }

    @Test
    void carol_cannot_see_stop_or_take_back_what_bruno_started() {
        UUID id = jobs.start(bulk, DELETE, all(), bruno);

        assertThat(http.get().uri("/jobs/" + id).with(as(carol))).hasStatus(404);
        assertThat(http.get().uri("/jobs/" + id + "/progress").with(as(carol))).hasStatus(404);
        assertThat(http.post().uri("/jobs/" + id + "/stop").with(as(carol))).hasStatus(404);
        assertThat(http.post().uri("/jobs/" + id + "/undo").with(as(carol))).hasStatus(404);
        assertThatThrownBy(() -> jobs.refused(id, 0, 10, carol)).isInstanceOf(NotFound.class);
        assertThat(http.get().uri("/jobs").with(as(carol))).bodyText().doesNotContain(id.toString());
        assertThat(http.get().uri("/jobs").with(as(amina))).bodyText().contains(id.toString());
        assertThat(db.fetchValue(JOB.STATE, JOB.ID.eq(id))).isEqualTo("waiting");
    }

    private Selection all() {
        return Selection.of(firms.stream().map(PartyId::toString).toList());
    }
}
