package rapport.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The token that every form of the current request carries ({@code ui/csrf.jte}). */
public final class Csrf {

    private Csrf() {}

    public static @Nullable CsrfToken current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? null
                : (CsrfToken) request.getAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST);
    }
}
