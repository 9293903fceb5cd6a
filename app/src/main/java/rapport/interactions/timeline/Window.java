package rapport.interactions.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import rapport.platform.web.Redirect;

/**
 * Where on which page the reader is, as the address says.
 *
 * @param path of the page that holds the timeline
 * @param channel only this channel or kind of event; null for all
 * @param before the key of the group behind which the page starts; null for the newest
 * @param event show the page that holds this event, as {@code <kind>:<id>}
 */
record Window(
        String path,
        @Nullable String channel,
        @Nullable String before,
        @Nullable String event) {

    /** From the current request; a fragment's page is the one that htmx asks from. */
    static Window current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return new Window("/", null, null, null);
        }
        HttpServletRequest request = attributes.getRequest();
        return new Window(path(request), given(request, "channel"), given(request, "before"), given(request, "event"));
    }

    private static String path(HttpServletRequest request) {
        String asking = request.getHeader("HX-Current-URL");
        if (asking == null) {
            return request.getRequestURI();
        }
        try {
            String path = URI.create(asking).getRawPath();
            return path != null && Redirect.isLocal(path) ? path : "/";
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    private static @Nullable String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    Window newest() {
        return new Window(path, channel, null, null);
    }

    Window only(@Nullable String otherChannel) {
        return new Window(path, otherChannel, null, null);
    }

    Window behind(String key) {
        return new Window(path, channel, key, null);
    }

    Window at(String otherEvent) {
        return new Window(path, null, null, otherEvent);
    }

    /** The address of the page in this state. */
    String href() {
        return path + query();
    }

    String query() {
        StringBuilder query = new StringBuilder();
        add(query, "channel", channel);
        add(query, "before", before);
        add(query, "event", event);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
