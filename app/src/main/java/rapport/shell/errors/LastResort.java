package rapport.shell.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import rapport.platform.web.View;

/** Answers what never reached a controller or was thrown around one: refused by a filter, or the database is away. */
@Controller
class LastResort implements ErrorController {

    private final ErrorAnswers answers;

    LastResort(ErrorAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    View answer(HttpServletRequest request) {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // Asked for by its own address there is no error, and no such page.
        return answers.answer(status == null ? 404 : status, cause, path == null ? "/error" : path, request);
    }
}
