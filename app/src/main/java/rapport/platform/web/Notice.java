package rapport.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** A sentence shown once on the next page ("Order saved"). It waits in the session over the redirect. */
public final class Notice {

    private static final String KEY = "notice";

    private Notice() {}

    public static void leave(HttpServletRequest request, String text) {
        request.getSession().setAttribute(KEY, text);
    }

    static @Nullable String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof String text)) {
            return null;
        }
        session.removeAttribute(KEY);
        return text;
    }
}
