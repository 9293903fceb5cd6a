package rapport.exchange.importing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import rapport.platform.kinds.IfKnown;

/** A mapping file as it is written: names, lists and texts. What is made in the browser and what the command reads are this one thing. */
public final class MappingDocument {

    private final Map<String, Object> root;

    private MappingDocument(Map<String, Object> root) {
        this.root = root;
    }

    public static MappingDocument of(String source) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("source", source);
        root.put("files", new ArrayList<>());
        return new MappingDocument(root);
    }

    /** @throws MappingProblem when the text is no mapping at all */
    @SuppressWarnings("unchecked") // the root of a mapping is a map
    public static MappingDocument read(String name, String text) {
        Yaml yaml = Yaml.read(name, new StringReader(text));
        yaml.entries();
        return new MappingDocument((Map<String, Object>) yaml.plain());
    }

    public String source() {
        return String.valueOf(root.getOrDefault("source", ""));
    }

    public String title() {
        return String.valueOf(root.getOrDefault("title", ""));
    }

    /** What becomes of new organisations and people that look like known ones; as in most mappings when nothing is said. */
    public IfKnown ifKnown() {
        return IfKnown.of(String.valueOf(root.get("known"))).orElse(IfKnown.CREATE);
    }

    public void ifKnown(IfKnown then) {
        if (then == IfKnown.CREATE) {
            root.remove("known");
        } else {
            root.put("known", then.key());
        }
    }

    public void put(String key, Object value) {
        root.put(key, value);
    }

    public void remove(String key) {
        root.remove(key);
    }

    @SuppressWarnings("unchecked") // files are maps
    public List<Map<String, Object>> files() {
        Object files = root.computeIfAbsent("files", any -> new ArrayList<>());
        if (files instanceof Map<?, ?> one) {
            List<Object> list = new ArrayList<>(List.of(one));
            root.put("files", list);
            return (List<Map<String, Object>>) (List<?>) list;
        }
        return (List<Map<String, Object>>) files;
    }

    /** The entry for a file of exactly this name; null when there is none. */
    public @Nullable Map<String, Object> file(String name) {
        return files().stream()
                .filter(file -> texts(file.get("file")).contains(name))
                .findFirst()
                .orElse(null);
    }

    /** A text or a list of texts, as a list. */
    public static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(value));
        };
    }

    public String text() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(140);
        options.setSplitLines(false);
        return new org.yaml.snakeyaml.Yaml(options).dump(root);
    }
}
