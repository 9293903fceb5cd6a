package rapport.platform.web;

import static schema.platform.tables.Edition.EDITION;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What is seldom changed and nearly every page asks for: kept from one page to the next, as long as the database counts no change of it.
 * The count is read with every request before anything else, so that what is kept is never out of date, on any node.
 */
@Component
public class Remembered {

    /** How often anything has been changed of what may be remembered; for the first statement of a request. */
    public static final Field<Long> NUMBER =
            DSL.field(DSL.select(EDITION.NUMBER).from(EDITION));

    private static final String ATTRIBUTE = Remembered.class.getName();
    private static final int MOST = 5_000;

    private record Kept(long edition, Map<Object, Object> values) {}

    private volatile Kept kept = new Kept(-1, Map.of());

    /** Says of which edition everything is that this request remembers. */
    public static void asOf(HttpServletRequest request, long edition) {
        request.setAttribute(ATTRIBUTE, edition);
    }

    /**
     * Reads something once for every edition while pages are read; anew within a request that may change it, and outside of requests.
     *
     * @param key of what is read, which is always of the same type; with the user if others see something else
     * @param reading of tables that raise the edition, and of nothing else
     */
    @SuppressWarnings("unchecked")
    public <T> T read(Object key, Supplier<T> reading) {
        Long edition = WithinRequest.isReading() ? edition() : null;
        if (edition == null) {
            return reading.get();
        }
        Kept now = kept;
        if (now.edition() > edition) {
            return reading.get(); // Somebody faster has seen more than this request.
        }
        if (now.edition() < edition || now.values().size() >= MOST) {
            now = new Kept(edition, new ConcurrentHashMap<>());
            kept = now;
        }
        Object known = now.values().get(key);
        if (known == null) {
            known = reading.get();
            now.values().put(key, known);
        }
        return (T) known;
    }

    private static @Nullable Long edition() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (Long) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
}
