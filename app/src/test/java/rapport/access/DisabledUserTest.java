package rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.bruno;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rapport.RunningServer;
import rapport.directory.Organisations;
import rapport.interactions.Known;
import rapport.platform.jobs.Job;
import rapport.platform.jobs.JobState;
import rapport.platform.jobs.Jobs;
import rapport.platform.jobs.Selection;
import rapport.platform.lists.BulkJob;
import rapport.platform.lists.BulkJob.Instructions;
import rapport.platform.lists.Said;

/** What somebody may not do any more is over within a second, over HTTP and in the background. */
class DisabledUserTest {

    private static final int FIRMS = 1_500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void within_a_second_sessions_are_over_and_jobs_do_nothing_more() throws InterruptedException {
        try (RunningServer server = RunningServer.start()) {
            Organisations organisations = server.get(Organisations.class);
            List<String> firms = IntStream.range(0, FIRMS)
                    .mapToObj(i -> Known.firm(organisations, "Firm " + i).toString())
                    .toList();
            Caller working = Caller.signedIn(bruno, server.address());
            Caller administrator = Caller.signedIn(amina, server.address());
            assertThat(working.get("/profile").statusCode()).isEqualTo(200);
            Jobs jobs = server.get(Jobs.class);
            UUID job = jobs.start(
                    server.get(BulkJob.class),
                    new Instructions("delete", new Said("organisation", "", Map.of()), ""),
                    Selection.of(firms),
                    bruno);
            waitUntilDone(20, job, jobs);
            assertThat(jobs.get(job, bruno).done()).isLessThan(FIRMS);

            String users = "/settings/users";
            assertThat(administrator
                            .post(users, users + "/" + bruno.id() + "/disabling", Map.of("version", "0"))
                            .statusCode())
                    .isEqualTo(303);

            assertThat(working.get("/profile").statusCode()).isEqualTo(303);
            Thread.sleep(1_000);
            int done = jobs.get(job, amina).done();
            assertThat(done).isLessThan(FIRMS);
            Job over = waitUntilOver(job, jobs);
            assertThat(over.done()).isEqualTo(done);
            assertThat(over.refused()).isEqualTo(FIRMS - done);
        }
    }

    private static void waitUntilDone(int rows, UUID job, Jobs jobs) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (jobs.get(job, bruno).done() < rows) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(10);
        }
    }

    private static Job waitUntilOver(UUID job, Jobs jobs) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (jobs.get(job, amina).state() != JobState.DONE) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
        return jobs.get(job, amina);
    }
}
