package rapport.shell.errors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import rapport.platform.web.View;

/** Gives every error a reference, writes it to the log and makes the answer. */
@Component
class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    /** @param cause null when the container has answered by a number alone */
    View answer(int status, @Nullable Throwable cause, String path, HttpServletRequest request) {
        Reference reference = Reference.next();
        log(status, cause, path, request.getMethod(), reference);
        ErrorPage page = new ErrorPage(status, reference.text());
        boolean wantsPart = request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
        return wantsPart ? new ErrorNote(page) : page;
    }

    /** Our own failures with all we know; what the asker did wrong in one line, without what they typed. */
    private static void log(int status, @Nullable Throwable cause, String path, String method, Reference reference) {
        if (status >= 500) {
            LOG.error("{} {} failed, reference {}", method, path, reference, cause);
        } else {
            String kind = cause == null ? "" : cause.getClass().getSimpleName();
            LOG.info("{} {} answered {}, reference {} {}", method, path, status, reference, kind);
        }
    }
}
