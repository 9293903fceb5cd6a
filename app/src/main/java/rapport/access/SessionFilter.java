package rapport.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import rapport.platform.web.Remembered;

/**
 * Spring Session's filter, which asks for the session of a request again when it writes the answer. Here it remembers for the time of
 * one request what the first asking found.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER)
class SessionFilter implements Filter {

    private final Sessions sessions;
    private final SessionCookies cookies;

    SessionFilter(Sessions sessions, SessionCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SessionRepositoryFilter<StoredSession> filter =
                new SessionRepositoryFilter<>(new OfOneRequest(sessions, (HttpServletRequest) request));
        filter.setHttpSessionIdResolver(cookies);
        filter.doFilter(request, response, chain);
    }

    /** Which sessions a request has found by which token; what it ends or gives a new token is not found any more. */
    private record OfOneRequest(Sessions all, HttpServletRequest request, Map<String, Optional<StoredSession>> found)
            implements SessionRepository<StoredSession> {

        OfOneRequest(Sessions all, HttpServletRequest request) {
            this(all, request, new HashMap<>());
        }

        @Override
        public @Nullable StoredSession findById(String token) {
            return found.computeIfAbsent(token, this::read)
                    .filter(session -> session.getId().equals(token))
                    .orElse(null);
        }

        private Optional<StoredSession> read(String token) {
            Optional<StoredSession> session = Optional.ofNullable(all.findById(token));
            session.map(StoredSession::edition).ifPresent(edition -> Remembered.asOf(request, edition));
            return session;
        }

        @Override
        public StoredSession createSession() {
            return all.createSession();
        }

        @Override
        public void save(StoredSession session) {
            all.save(session);
        }

        @Override
        public void deleteById(String token) {
            all.deleteById(token);
            found.put(token, Optional.empty());
        }
    }
}
