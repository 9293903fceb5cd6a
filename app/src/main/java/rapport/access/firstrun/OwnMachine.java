package rapport.access.firstrun;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes from a browser on this very machine: by the connection's own address, never by what a header claims. A
 * proxy on the machine, which would make everybody look so, is known by the headers it adds or by the name people typed.
 */
final class OwnMachine {

    private static final Set<String> ADDRESSES = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private OwnMachine() {}

    static boolean sent(HttpServletRequest request) {
        return ADDRESSES.contains(request.getRemoteAddr())
                && NAMES.contains(request.getServerName())
                && OF_PROXIES.stream().map(request::getHeader).allMatch(Objects::isNull)
                && isOwnName(request.getHeader("Origin"));
    }

    private static boolean isOwnName(@Nullable String origin) {
        try {
            return origin == null
                    || NAMES.contains(String.valueOf(URI.create(origin).getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
