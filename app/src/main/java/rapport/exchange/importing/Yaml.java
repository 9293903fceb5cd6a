package rapport.exchange.importing;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A place in a YAML file and what stands there. Only text, lists and maps: nothing is ever made into an object by its tag, and
 * aliases, which can make a small file endless, are refused.
 */
final class Yaml {

    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 20;

    private final String file;
    private final Node node;

    private Yaml(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static Yaml read(String file, Reader text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            Composer composer = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options);
            Node root = composer.getSingleNode();
            if (root == null) {
                throw new MappingProblem(file + " is empty.");
            }
            return new Yaml(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new MappingProblem(file + ", line " + line + ": " + oneLine(e.getProblem()) + ".");
        } catch (YAMLException e) {
            throw new MappingProblem(file + ": " + oneLine(e.getMessage()) + ".");
        }
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "this is no YAML" : text.lines().findFirst().orElse("this is no YAML");
    }

    MappingProblem problem(String sentence) {
        return new MappingProblem(file + ", line " + (node.getStartMark().getLine() + 1) + ": " + sentence + ".");
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw problem("a single value is expected here");
    }

    /** A list; a single value counts as a list of one. */
    List<Yaml> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(n -> new Yaml(file, n)).toList();
        }
        return List.of(this);
    }

    /** As names, lists and texts. */
    Object plain() {
        if (node instanceof MappingNode) {
            Map<String, Object> map = new LinkedHashMap<>();
            entries().forEach((key, value) -> map.put(key, value.plain()));
            return map;
        }
        if (node instanceof SequenceNode) {
            List<Object> list = new ArrayList<>();
            list().forEach(value -> list.add(value.plain()));
            return list;
        }
        return text();
    }

    List<String> texts() {
        return list().stream().map(Yaml::text).toList();
    }

    /** A map whose keys may be anything. */
    Map<String, Yaml> entries() {
        if (!(node instanceof MappingNode map)) {
            throw problem("names with values are expected here");
        }
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            Yaml key = new Yaml(file, tuple.getKeyNode());
            if (entries.put(key.text(), new Yaml(file, tuple.getValueNode())) != null) {
                throw key.problem("\"" + key.text() + "\" stands here twice");
            }
        }
        return entries;
    }

    /** A map with these keys and no others. */
    Map<String, Yaml> entries(String... known) {
        Map<String, Yaml> entries = entries();
        List<String> unknown = new ArrayList<>(entries.keySet());
        unknown.removeAll(Arrays.asList(known));
        if (!unknown.isEmpty()) {
            throw problem("\"" + unknown.getFirst() + "\" is not known here; known are " + String.join(", ", known));
        }
        return entries;
    }

    /** Where the value of a key stands that is there. */
    static Yaml place(Map<String, Yaml> entries, String key) {
        return Objects.requireNonNull(entries.get(key));
    }

    static Optional<String> text(Map<String, Yaml> entries, String key) {
        return Optional.ofNullable(entries.get(key)).map(Yaml::text);
    }

    static List<String> texts(Map<String, Yaml> entries, String key) {
        return Optional.ofNullable(entries.get(key)).map(Yaml::texts).orElse(List.of());
    }
}
