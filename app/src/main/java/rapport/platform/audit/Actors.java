package rapport.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/** Who acts now: whoever sent the request that is answered, unless it was said otherwise. */
public final class Actors {

    /** Request attribute with the id of the token by which a program came in. */
    public static final String TOKEN = Actors.class.getName() + ".token";

    private static final ThreadLocal<@Nullable Actor> SAID = new ThreadLocal<>();

    private Actors() {}

    /** Does work as somebody. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        Actor before = SAID.get();
        SAID.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                SAID.remove();
            } else {
                SAID.set(before);
            }
        }
    }

    public static Actor now() {
        Actor said = SAID.get();
        if (said != null) {
            return said;
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
                ? of(page.getRequest())
                : Actor.SYSTEM;
    }

    /** Whoever sent a request. */
    public static Actor of(HttpServletRequest request) {
        UserId user = request.getAttribute(CurrentUser.class.getName()) instanceof CurrentUser who ? who.id() : null;
        UUID token = (UUID) request.getAttribute(TOKEN);
        return new Actor(
                user == null ? "nobody" : token == null ? "user" : "token",
                user == null ? null : user.value(),
                token,
                null,
                request.getRemoteAddr(),
                way(request));
    }

    /** The pattern and not the address itself, in which there may be a secret. */
    private static @Nullable String way(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? null : request.getMethod() + " " + pattern;
    }
}
