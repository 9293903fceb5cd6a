package rapport.platform.web;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;

/** Reads what a page asks for many times once for each request; outside of requests each time. */
public final class WithinRequest {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private WithinRequest() {}

    /** Whether a page is being read. What it shows is the same from its first line to its last; a request that saves reads anew. */
    public static boolean isReading() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
                && READING.contains(page.getRequest().getMethod())
                && page.getRequest().getAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE) != null;
    }

    public static boolean isOne() {
        return RequestContextHolder.getRequestAttributes() != null;
    }

    /** As {@link #once}, for records: remembered while a page is read, never in a request that may change them. */
    public static <T> T whileReading(String name, Supplier<T> reading) {
        return isReading() ? once(name, reading) : reading.get();
    }

    /** @param name of what is read, which is always of the same type */
    @SuppressWarnings("unchecked")
    public static <T> T once(String name, Supplier<T> reading) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return reading.get();
        }
        String key = WithinRequest.class.getName() + "." + name;
        Object known = request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return (T) known;
        }
        T read = reading.get();
        request.setAttribute(key, read, RequestAttributes.SCOPE_REQUEST);
        return read;
    }
}
