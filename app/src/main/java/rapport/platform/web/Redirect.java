package rapport.platform.web;

/** Go there next (303). Only paths of Rapport itself, never an address from outside. */
public record Redirect(String to) implements View {

    public Redirect {
        if (!isLocal(to)) {
            throw new IllegalArgumentException("not a path of Rapport: " + to);
        }
    }

    /** Whether a text is a path on this server: "/…" and neither "//…" nor a backslash or control character. */
    public static boolean isLocal(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
