package rapport.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import rapport.platform.audit.Actors;

/** Notes what was refused. What is not there and what one may not see are answered alike, so both are noted. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class DenialFilter extends OncePerRequestFilter {

    /** Of addresses that no controller has; somebody mistyped. */
    private static final Set<String> NO_CONTROLLER = Set.of("/**", "/error");

    private final Denials denials;

    DenialFilter(Denials denials) {
        this.denials = denials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        boolean denied = switch (response.getStatus()) {
            case HttpServletResponse.SC_FORBIDDEN -> true;
            case HttpServletResponse.SC_NOT_FOUND -> isOfController(request);
            case HttpServletResponse.SC_UNAUTHORIZED -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            default -> false;
        };
        if (denied) {
            denials.add(Denials.DENIED, Actors.of(request));
        }
    }

    private static boolean isOfController(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern != null && !NO_CONTROLLER.contains(pattern.toString());
    }
}
