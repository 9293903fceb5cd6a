package rapport.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import rapport.platform.user.CurrentUser;

/** Leaves the signed-in user where pages and error pages look for them: in the request. */
class CurrentUserFilter extends OncePerRequestFilter {

    static final String USER = CurrentUser.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedInUser user) {
            request.setAttribute(USER, user);
        }
        chain.doFilter(request, response);
    }
}
