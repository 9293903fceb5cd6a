package rapport.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that another site's page sends with our user's cookie. Browsers say where a request comes from: in {@code
 * Sec-Fetch-Site}, or, over plain HTTP, in {@code Origin}. Programs say neither and have no cookie to misuse. The form token is
 * asked for besides.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SameOrigin extends OncePerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    /** "none": typed, a bookmark, or a restored tab. */
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE_METHODS.contains(request.getMethod()) || isOurOwn(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOurOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null ? OUR_OWN.contains(site) : isOurHost(request.getHeader("Origin"), request);
    }

    private static boolean isOurHost(@Nullable String origin, HttpServletRequest request) {
        // Not the scheme: a proxy in front of us may have taken TLS off.
        return origin == null || origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }
}
