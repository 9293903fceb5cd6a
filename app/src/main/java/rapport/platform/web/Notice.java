package rapport.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sentence shown once on the next page ("Order saved"). It waits in the session over the redirect.
 *
 * @param undo by which what it says can be taken back; null when it cannot
 */
public record Notice(String text, @Nullable String undo) {

    private static final String KEY = "notice";
    private static final String UNDO = "notice-undo";

    public static void leave(HttpServletRequest request, String text) {
        leave(request, text, null);
    }

    public static void leave(HttpServletRequest request, String text, @Nullable UUID undo) {
        request.getSession().setAttribute(KEY, text);
        request.getSession().setAttribute(UNDO, undo == null ? null : undo.toString());
    }

    static @Nullable Notice take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof String text)) {
            return null;
        }
        String undo = session.getAttribute(UNDO) instanceof String entry ? entry : null;
        session.removeAttribute(KEY);
        session.removeAttribute(UNDO);
        return new Notice(text, undo);
    }
}
