package rapport.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends whoever is not signed in to the sign-in page, and from there back to where they wanted to go. */
@Component
class NotSignedIn implements AuthenticationEntryPoint {

    private final Users users;

    NotSignedIn(Users users) {
        this.users = users;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem) {
        redirect(request, response);
    }

    void redirect(HttpServletRequest request, HttpServletResponse response) {
        String to = users.isNew() ? "/welcome" : signIn(request);
        response.setHeader("Cache-Control", "no-store");
        if (request.getHeader("HX-Request") != null) {
            // A part of a page cannot show the sign-in page; htmx opens it instead.
            response.setHeader("HX-Redirect", to);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setHeader("Location", to);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    private static String signIn(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean canReturn =
                request.getMethod().equals("GET") && request.getHeader("HX-Request") == null && !path.equals("/");
        return canReturn
                ? "/sign-in?to=" + URLEncoder.encode(withQuery(path, request), StandardCharsets.UTF_8)
                : "/sign-in";
    }

    private static String withQuery(String path, HttpServletRequest request) {
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
