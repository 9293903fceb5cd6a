package rapport.work.jobs;

import static schema.access.tables.UserCard.USER_CARD;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.jobs.Job;
import rapport.platform.jobs.JobRow;
import rapport.platform.jobs.Jobs;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.undo.Journal;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;
import rapport.platform.web.Notice;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

@Controller
class JobController {

    private static final int ROWS = 50;

    private final Jobs jobs;
    private final Journal journal;
    private final Progress progress;
    private final DSLContext db;
    private final Moments moments;

    JobController(Jobs jobs, Journal journal, Progress progress, DSLContext db, Moments moments) {
        this.jobs = jobs;
        this.journal = journal;
        this.progress = progress;
        this.db = db;
        this.moments = moments;
    }

    @GetMapping("/jobs")
    JobsPage all(CurrentUser who) {
        List<Job> all = jobs.all(who);
        List<UserId> users = all.stream().map(Job::user).distinct().toList();
        Map<UserId, String> names = users.isEmpty()
                ? Map.of()
                : db.select(USER_CARD.ID, USER_CARD.NAME)
                        .from(USER_CARD)
                        .where(USER_CARD.ID.in(users))
                        .fetchMap(USER_CARD.ID, USER_CARD.NAME);
        return new JobsPage(all, journal.of(who), names, moments.now());
    }

    @GetMapping("/jobs/{id}")
    JobPage show(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after, CurrentUser who) {
        return page(id, after, null, who);
    }

    /** Goes on telling how far the job is, until it is over or nobody listens any more. */
    @GetMapping("/jobs/{id}/progress")
    void progress(@PathVariable UUID id, CurrentUser who, HttpServletResponse response) throws IOException {
        progress.tell(id, who, response);
    }

    @PostMapping("/jobs/{id}/stop")
    Redirect stop(@PathVariable UUID id, CurrentUser who) {
        jobs.stop(id, who);
        return new Redirect("/jobs/" + id);
    }

    @PostMapping("/jobs/{id}/undo")
    View undo(@PathVariable UUID id, CurrentUser who, HttpServletRequest request) {
        Optional<UUID> undoing = jobs.undo(id, who);
        if (undoing.isEmpty()) {
            return page(id, 0, Text.of("job.undo_too_late"), who);
        }
        Notice.leave(request, Texts.t("job.undo_started"));
        return new Redirect("/jobs/" + undoing.get());
    }

    private JobPage page(UUID id, int after, @Nullable Text problem, CurrentUser who) {
        Job job = jobs.get(id, who);
        List<JobRow> rows = jobs.refused(id, after, ROWS + 1, who);
        boolean more = rows.size() > ROWS;
        List<JobRow> shown = more ? rows.subList(0, ROWS) : rows;
        String next = more ? job.href() + "?after=" + shown.getLast().position() : null;
        return new JobPage(job, new JobProgress(job, moments.now()), shown, next, problem);
    }
}
