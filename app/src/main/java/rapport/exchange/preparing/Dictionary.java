package rapport.exchange.preparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.ColumnIndex;
import rapport.exchange.importing.MappingDocument;

/**
 * What the columns of one system's exports mean. Such files differ in which columns somebody chose to export, hence every field has
 * several columns it may come from.
 *
 * @param source the system; the name of all external ids
 * @param title its name for people
 */
record Dictionary(String source, String title, List<Sheet> sheets) {

    private static final List<String> SYSTEMS = List.of(
            "hubspot",
            "salesforce",
            "pipedrive",
            "espocrm",
            "suitecrm",
            "twenty",
            "google-contacts",
            "zoho",
            "mautic",
            "frappe");

    /**
     * One kind of file.
     *
     * @param is columns that such a file has; of a list of several, one
     * @param telling columns that speak for this system
     * @param key columns of which the first that is there makes the id
     */
    record Sheet(
            String kind,
            String set,
            List<List<String>> is,
            List<String> telling,
            List<String> key,
            Map<String, List<String>> fields,
            List<Refers> refers,
            Map<String, Map<String, String>> maps) {

        boolean fits(ColumnIndex columns) {
            return is.stream().allMatch(one -> one.stream().anyMatch(column -> columns.of(column) >= 0));
        }

        /** How many of the columns are known here. */
        long known(ColumnIndex columns) {
            return fields.values().stream()
                            .filter(names -> names.stream().anyMatch(name -> columns.of(name) >= 0))
                            .count()
                    + telling.stream().filter(name -> columns.of(name) >= 0).count()
                    + refers.stream()
                            .filter(one -> one.columns().stream().anyMatch(name -> columns.of(name) >= 0))
                            .count();
        }
    }

    /** A column that names a record of another file, by its id or by something that people know. */
    record Refers(
            String field,
            List<String> columns,
            String of,
            @Nullable String by) {}

    /** Those of the systems that people come from. */
    static List<Dictionary> systems() {
        return SYSTEMS.stream().map(Dictionary::read).toList();
    }

    /** What columns are usually called. */
    static Dictionary usual() {
        return read("names");
    }

    private static Dictionary read(String name) {
        try (InputStream in = Dictionary.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("There is no dictionary " + name);
            }
            MappingDocument text = MappingDocument.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<Sheet> sheets = text.files().stream().map(Dictionary::sheet).toList();
            return new Dictionary(text.source(), text.title(), sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(Map<String, Object> entry) {
        List<List<String>> is = new ArrayList<>();
        if (entry.get("is") instanceof List<?> list) {
            list.forEach(one -> is.add(MappingDocument.texts(one)));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        map(entry.get("fields")).forEach((field, names) -> fields.put(field, MappingDocument.texts(names)));
        List<Refers> refers = new ArrayList<>();
        if (entry.get("refers") instanceof List<?> list) {
            list.forEach(one -> refers.add(refers(map(one))));
        }
        Map<String, Map<String, String>> maps = new LinkedHashMap<>();
        map(entry.get("maps")).forEach((field, values) -> {
            Map<String, String> words = new LinkedHashMap<>();
            map(values).forEach((from, to) -> words.put(from, String.valueOf(to)));
            maps.put(field, words);
        });
        return new Sheet(
                String.valueOf(entry.get("kind")),
                String.valueOf(entry.get("set")),
                is,
                MappingDocument.texts(entry.get("telling")),
                MappingDocument.texts(entry.get("key")),
                fields,
                refers,
                maps);
    }

    private static Refers refers(Map<String, Object> entry) {
        Object by = entry.get("by");
        return new Refers(
                String.valueOf(entry.get("field")),
                MappingDocument.texts(entry.get("columns")),
                String.valueOf(entry.get("of")),
                by == null ? null : by.toString());
    }

    @SuppressWarnings("unchecked") // keys are texts
    static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
