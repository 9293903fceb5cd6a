import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of CSS as the build needs: rules and blocks of rules. A rule has selectors and declarations; a block (a media query, a
 * layer, keyframes) has a prelude and more of both.
 */
record Stylesheet(List<Node> nodes) {

    sealed interface Node {}

    record Rule(List<String> selectors, List<String> declarations) implements Node {}

    record Block(String prelude, List<Node> nodes) implements Node {}

    private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w-]*)");
    private static final Pattern VARIABLE = Pattern.compile("var\\(\\s*(--[\\w-]+)");
    private static final String DARK = "[data-bs-theme=dark]";
    // As specific as the attribute, so that both find their place in the cascade alike.
    private static final String DARK_BY_SYSTEM = ":root:where(:not([data-bs-theme]))";

    static Stylesheet parse(String css) {
        return new Stylesheet(new CssReader(css).all());
    }

    /** Keeps the selectors that name none but the given classes, and the rules and blocks that something is left of. */
    Stylesheet cutTo(Set<String> classes) {
        return new Stylesheet(select(nodes, selector -> classes.containsAll(classesIn(selector))));
    }

    private static List<Node> select(List<Node> nodes, Predicate<String> keep) {
        List<Node> kept = new ArrayList<>();
        for (Node node : nodes) {
            switch (node) {
                case Block block when block.prelude().startsWith("@keyframes") -> kept.add(block);
                case Block block -> {
                    List<Node> inside = select(block.nodes(), keep);
                    if (!inside.isEmpty()) {
                        kept.add(new Block(block.prelude(), inside));
                    }
                }
                case Rule rule -> {
                    List<String> selectors =
                            rule.selectors().stream().filter(keep).toList();
                    if (!selectors.isEmpty()) {
                        kept.add(new Rule(selectors, rule.declarations()));
                    }
                }
            }
        }
        return kept;
    }

    static Set<String> classesIn(String selector) {
        Set<String> classes = new HashSet<>();
        CLASS.matcher(selector.replaceAll("\"[^\"]*\"", "")).results().forEach(found -> classes.add(found.group(1)));
        return classes;
    }

    /**
     * A rule for the dark theme is written once, for the attribute. Its copy made here serves those who chose no theme and whose
     * system is dark.
     */
    Stylesheet withSystemDark() {
        return new Stylesheet(doubled(nodes));
    }

    private static List<Node> doubled(List<Node> nodes) {
        List<Node> all = new ArrayList<>();
        for (Node node : nodes) {
            switch (node) {
                case Block block -> all.add(new Block(block.prelude(), doubled(block.nodes())));
                case Rule rule -> {
                    all.add(rule);
                    List<String> dark = rule.selectors().stream()
                            .filter(selector -> selector.startsWith(DARK))
                            .map(selector -> DARK_BY_SYSTEM + selector.substring(DARK.length()))
                            .toList();
                    if (!dark.isEmpty()) {
                        Rule copy = new Rule(dark, rule.declarations());
                        all.add(new Block("@media (prefers-color-scheme: dark)", List.of(copy)));
                    }
                }
            }
        }
        return all;
    }

    /** Drops the custom properties with a prefix that nothing reads, keyframes that nothing plays, and rules left empty. */
    Stylesheet withoutUnused(String prefix) {
        Stylesheet before = this;
        while (true) {
            String text = before.toString();
            Set<String> read = new HashSet<>();
            Matcher variables = VARIABLE.matcher(text);
            while (variables.find()) {
                read.add(variables.group(1));
            }
            Stylesheet after = new Stylesheet(strip(before.nodes(), declaration -> {
                String name = declaration.substring(0, declaration.indexOf(':'));
                return !name.startsWith(prefix) || read.contains(name);
            }));
            if (after.toString().equals(text)) {
                return new Stylesheet(played(after.nodes(), text));
            }
            before = after;
        }
    }

    private static List<Node> strip(List<Node> nodes, Predicate<String> keep) {
        List<Node> kept = new ArrayList<>();
        for (Node node : nodes) {
            switch (node) {
                case Block block -> {
                    List<Node> inside = strip(block.nodes(), keep);
                    if (!inside.isEmpty()) {
                        kept.add(new Block(block.prelude(), inside));
                    }
                }
                case Rule rule -> {
                    List<String> declarations =
                            rule.declarations().stream().filter(keep).toList();
                    if (!declarations.isEmpty()) {
                        kept.add(new Rule(rule.selectors(), declarations));
                    }
                }
            }
        }
        return kept;
    }

    private static List<Node> played(List<Node> nodes, String text) {
        Map<String, Boolean> known = new HashMap<>();
        return nodes.stream()
                .map(node -> node instanceof Block block && block.prelude().startsWith("@layer")
                        ? new Block(block.prelude(), played(block.nodes(), text))
                        : node)
                .filter(node -> !(node instanceof Block block && block.prelude().startsWith("@keyframes"))
                        || known.computeIfAbsent(
                                ((Block) node).prelude().substring("@keyframes".length()).strip(),
                                name -> text.matches("(?s).*animation(-name)?:[^;}]*\\b" + Pattern.quote(name) + "\\b.*")))
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(nodes, out);
        return out.toString();
    }

    private static void write(List<Node> nodes, StringBuilder out) {
        for (Node node : nodes) {
            switch (node) {
                case Rule rule -> out.append(String.join(",", rule.selectors()))
                        .append('{')
                        .append(String.join(";", rule.declarations()))
                        .append("}\n");
                case Block block -> {
                    out.append(block.prelude()).append("{\n");
                    write(block.nodes(), out);
                    out.append("}\n");
                }
            }
        }
    }
}
