package rapport.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers a form without its token: it lay open too long, or came from elsewhere. */
@Component
class RefusedForm implements AccessDeniedHandler {

    private final NotSignedIn notSignedIn;

    RefusedForm(NotSignedIn notSignedIn) {
        this.notSignedIn = notSignedIn;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException {
        if (request.getRequestURI().startsWith("/sign-in")) {
            // The session behind an open sign-in page ends early; a fresh page costs nothing but the password.
            response.setHeader("Location", "/sign-in?again");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
            notSignedIn.redirect(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
