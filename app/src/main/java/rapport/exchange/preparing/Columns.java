package rapport.exchange.preparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.MappingDocument;

/** The columns that a part of a mapping names. */
final class Columns {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]+)}");

    private Columns() {}

    /** Of a file's entry, all of them. */
    static List<String> of(Map<String, Object> file) {
        List<String> columns = new ArrayList<>(ofRecord(file));
        Repairs.also(file).forEach(also -> columns.addAll(ofRecord(also)));
        return columns;
    }

    private static List<String> ofRecord(Map<String, Object> record) {
        List<String> columns = new ArrayList<>(MappingDocument.texts(record.get("key")));
        columns.addAll(MappingDocument.texts(record.get("when")));
        Repairs.fields(record).values().forEach(value -> columns.addAll(ofValue(value)));
        return columns;
    }

    /** Of the value of a field. */
    static List<String> ofValue(@Nullable Object value) {
        if (value instanceof String column) {
            return List.of(column);
        }
        Map<String, Object> entry = Dictionary.map(value);
        List<String> columns = new ArrayList<>(MappingDocument.texts(entry.get("column")));
        columns.addAll(MappingDocument.texts(entry.get("columns")));
        Matcher braces = BRACES.matcher(String.valueOf(entry.getOrDefault("text", "")));
        while (braces.find()) {
            columns.add(braces.group(1).strip());
        }
        Map<String, Object> lookup = Dictionary.map(entry.get("lookup"));
        columns.addAll(MappingDocument.texts(lookup.getOrDefault("match", lookup.get("key"))));
        return columns;
    }
}
