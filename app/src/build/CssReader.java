import java.util.ArrayList;
import java.util.List;

/** Reads CSS text into rules and blocks; comments are left out. */
final class CssReader {

    private final String css;
    private int at;

    CssReader(String css) {
        this.css = css.replaceAll("(?s)/\\*.*?\\*/", "").replaceFirst("^\\s*@charset[^;]*;", "");
    }

    /** @throws IllegalArgumentException when the text is not CSS as we write it */
    List<Stylesheet.Node> all() {
        return nodes(false);
    }

    private List<Stylesheet.Node> nodes(boolean inside) {
        List<Stylesheet.Node> nodes = new ArrayList<>();
        while (true) {
            String prelude = upTo("{}").strip();
            boolean ends = at == css.length() || css.charAt(at) == '}';
            if (ends && (!prelude.isEmpty() || inside == (at == css.length()))) {
                throw new IllegalArgumentException("a brace is left over or missing near: " + prelude);
            }
            at++;
            if (ends) {
                return nodes;
            }
            if (prelude.startsWith("@") && !prelude.startsWith("@font-face")) {
                nodes.add(new Stylesheet.Block(squeezed(prelude), nodes(true)));
            } else {
                String body = upTo("}");
                if (at++ == css.length()) {
                    throw new IllegalArgumentException("a brace is missing after: " + body);
                }
                nodes.add(new Stylesheet.Rule(parts(prelude, ','), declarations(body)));
            }
        }
    }

    /** The text up to one of the marks, which is left to be read; marks in quotes do not count. */
    private String upTo(String marks) {
        int start = at;
        char quote = 0;
        while (at < css.length() && (quote != 0 || marks.indexOf(css.charAt(at)) < 0)) {
            quote = quoteAfter(quote, css.charAt(at));
            at++;
        }
        return css.substring(start, at);
    }

    private static List<String> declarations(String body) {
        return parts(body, ';').stream()
                .map(part -> {
                    int colon = part.indexOf(':');
                    if (colon < 0) {
                        throw new IllegalArgumentException("a declaration has no colon: " + part);
                    }
                    return part.substring(0, colon).strip() + ":" + part.substring(colon + 1).strip();
                })
                .toList();
    }

    /** The parts between separators that stand outside brackets and quotes, blank ones left out. */
    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? separator : text.charAt(i);
            quote = quoteAfter(quote, c);
            depth += quote != 0 ? 0 : c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == separator && depth == 0 && quote == 0 || i == text.length()) {
                String part = squeezed(text.substring(start, i));
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static char quoteAfter(char quote, char c) {
        if (quote != 0) {
            return c == quote ? 0 : quote;
        }
        return c == '"' || c == '\'' ? c : 0;
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
