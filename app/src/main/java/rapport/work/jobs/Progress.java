package rapport.work.jobs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import rapport.platform.jobs.Job;
import rapport.platform.jobs.Jobs;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.Templates;

/**
 * Tells browsers how far jobs are, as server-sent events. It looks into the database, since another server may run the job. A request
 * waits in a thread that costs next to nothing, and holds no connection to the database while it waits.
 */
@Component
class Progress {

    private static final Duration BETWEEN = Duration.ofMillis(500);
    /** Then the browser asks again, as it does by itself, and who may not see it any more is found out. */
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final Jobs jobs;
    private final Templates templates;
    private final Moments moments;
    private volatile boolean closing;

    Progress(Jobs jobs, Templates templates, Moments moments) {
        this.jobs = jobs;
        this.templates = templates;
        this.moments = moments;
    }

    @EventListener
    void on(ContextClosedEvent closed) {
        closing = true;
    }

    void tell(UUID id, CurrentUser who, HttpServletResponse response) throws IOException {
        Job job = jobs.get(id, who);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        PrintWriter out = response.getWriter();
        Instant until = moments.now().plus(AT_MOST);
        Job told = null;
        while (!closing && !out.checkError() && moments.now().isBefore(until)) {
            if (job.equals(told)) {
                out.write(":\n\n");
            } else {
                event(job, out);
            }
            out.flush();
            told = job;
            if (job.state().isOver()) {
                return;
            }
            pause();
            job = jobs.get(id, who);
        }
    }

    private void event(Job job, PrintWriter out) {
        out.write("event: " + (job.state().isOver() ? "over" : "progress") + "\n");
        templates.text(new JobProgress(job, moments.now())).lines().forEach(line -> out.write("data: " + line + "\n"));
        out.write("\n");
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
