package rapport.work.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.jobs.Job;
import rapport.platform.jobs.JobRow;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * One job: how far it is, what came of its rows.
 *
 * @param refused a page of the rows that were not done
 * @param next the path of the rows behind; null when there are none
 * @param problem why what was asked last was refused; null when nothing was
 */
public record JobPage(
        Job job,
        JobProgress progress,
        List<JobRow> refused,
        @Nullable String next,
        @Nullable Text problem) implements Page {

    @Override
    public int status() {
        return problem == null ? 200 : 422;
    }

    @Override
    public String title() {
        return Texts.t(job.title());
    }
}
