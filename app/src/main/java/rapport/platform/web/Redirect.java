package rapport.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Go there next (303). Only paths of Rapport itself, never an address from outside. */
public record Redirect(String to) implements View {

    public Redirect {
        if (!isLocal(to)) {
            throw new IllegalArgumentException("not a path of Rapport: " + to);
        }
    }

    /** A path as the value of a parameter of another one, to come back to. */
    public static String asParameter(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Whether a text is a path on this server: "/…" and neither "//…" nor a backslash or control character. */
    public static boolean isLocal(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
