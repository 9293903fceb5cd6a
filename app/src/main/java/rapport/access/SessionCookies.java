package rapport.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;
import rapport.platform.web.Tls;

/**
 * The cookie that carries a session's token. Over TLS its name says {@code __Host-}, so that browsers take it from this very host
 * alone; browsers refuse that name over plain HTTP, as on the machine itself.
 */
@Component
class SessionCookies implements HttpSessionIdResolver {

    /** Request attribute: how long the browser shall keep the cookie; until it closes when absent. */
    static final String KEEP = SessionCookies.class.getName() + ".keep";

    private static final String NAME = "session";
    private static final String SECURE_NAME = "__Host-session";

    private final Tls tls;

    SessionCookies(Tls tls) {
        this.tls = tls;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String name = nameFor(request);
        return cookies == null
                ? List.of()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String token) {
        boolean kept = request.getAttribute(KEEP) instanceof Duration;
        write(request, response, token, kept ? (Duration) request.getAttribute(KEEP) : Duration.ofSeconds(-1));
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String token, Duration age) {
        // Lax, not strict: somebody who follows a link from a mail to a record is to arrive signed in. Changes need the
        // form token.
        String cookie = ResponseCookie.from(nameFor(request), token)
                .path("/")
                .httpOnly(true)
                .secure(tls.protects(request))
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }

    private String nameFor(HttpServletRequest request) {
        return tls.protects(request) ? SECURE_NAME : NAME;
    }
}
