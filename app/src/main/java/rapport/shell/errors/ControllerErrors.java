package rapport.shell.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import rapport.platform.errors.NotFound;
import rapport.platform.web.View;

/** Answers what controllers throw. Nothing of an exception's own words reaches the page. */
@ControllerAdvice
class ControllerErrors {

    private final ErrorAnswers answers;

    ControllerErrors(ErrorAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler(Exception.class)
    @Nullable View any(Exception problem, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null; // too late to say anything; the connection is broken or a stream has begun
        }
        return answers.answer(status(problem), problem, request.getRequestURI(), request);
    }

    private static int status(Exception problem) {
        return switch (problem) {
            case NotFound _ -> 404;
            case MethodArgumentTypeMismatchException _ -> 404; // no record can have such an id
            case OptimisticLockingFailureException _ -> 409;
            case ErrorResponse answer -> refusal(answer.getStatusCode().value());
            default -> 500;
        };
    }

    /** A missing or unreadable field is a refusal like any other. */
    private static int refusal(int status) {
        return status == 400 ? 422 : status;
    }
}
