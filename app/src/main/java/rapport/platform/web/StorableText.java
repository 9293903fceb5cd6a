package rapport.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import rapport.platform.text.Visible;

/**
 * Leaves the character zero out of what is sent: nobody types it, and PostgreSQL keeps no text that has it. A text that shows nothing is
 * taken for an empty one, so that no record has a name that nobody can see.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class StorableText extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUpload(request)) {
            chain.doFilter(request, response); // looking into it would take the whole of it in before anybody is known
            return;
        }
        boolean all = request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .allMatch(value -> value.equals(storable(value)));
        chain.doFilter(all ? request : new Without(request), response);
    }

    private static String storable(String value) {
        String kept = value.indexOf('\0') < 0 ? value : value.replace("\0", "");
        return !kept.isBlank() && Visible.isNothing(kept) ? "" : kept;
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static final class Without extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        Without(HttpServletRequest request) {
            super(request);
            request.getParameterMap()
                    .forEach((name, values) -> parameters.put(
                            name,
                            Arrays.stream(values).map(StorableText::storable).toArray(String[]::new)));
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }
    }
}
