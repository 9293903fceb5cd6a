package rapport.work.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import rapport.platform.jobs.Job;
import rapport.platform.text.Texts;
import rapport.platform.undo.Deed;
import rapport.platform.user.UserId;
import rapport.platform.web.Page;

/**
 * Jobs, and what the user can take back.
 *
 * @param names of those who asked
 */
public record JobsPage(List<Job> jobs, List<Deed> deeds, Map<UserId, String> names, Instant now) implements Page {

    @Override
    public String title() {
        return Texts.t("job.title");
    }

    public List<Job> running() {
        return jobs.stream().filter(job -> !job.state().isOver()).toList();
    }

    public List<Job> earlier() {
        return jobs.stream().filter(job -> job.state().isOver()).toList();
    }

    public String name(Job job) {
        return names.getOrDefault(job.user(), "–");
    }
}
