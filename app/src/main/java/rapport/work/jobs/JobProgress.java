package rapport.work.jobs;

import java.time.Instant;
import java.time.LocalDate;
import rapport.platform.jobs.Job;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.web.View;

/** How far a job is; the part of its page that goes on by itself. */
public record JobProgress(Job job, Instant now) implements View {

    public String heading() {
        String state = Texts.t("job.state." + job.state().key());
        Integer total = job.total();
        if (total == null) {
            return Texts.t("job.progress_begin", state);
        }
        return Texts.t("job.progress", state, job.accounted(), total);
    }

    public int percent() {
        return job.progress() / 10;
    }

    public int total() {
        Integer total = job.total();
        return total == null ? 0 : total;
    }

    public int left() {
        return Math.max(0, total() - job.accounted());
    }

    public boolean canBeUndone() {
        return job.canBeUndone(now);
    }

    public String undoUntil() {
        LocalDate day = job.undoUntil().atZone(Formats.zone()).toLocalDate();
        return Formats.date(day);
    }
}
