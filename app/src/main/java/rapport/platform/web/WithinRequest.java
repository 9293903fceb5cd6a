package rapport.platform.web;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads what a page asks for many times once for each request; outside of requests each time. */
public final class WithinRequest {

    private WithinRequest() {}

    public static boolean isOne() {
        return RequestContextHolder.getRequestAttributes() != null;
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
