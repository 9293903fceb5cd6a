package rapport.exchange.importing;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.Mapping.Columns;
import rapport.exchange.importing.Mapping.Constant;
import rapport.exchange.importing.Mapping.Lookup;
import rapport.exchange.importing.Mapping.Origin;
import rapport.exchange.importing.Mapping.Template;
import rapport.exchange.importing.Mapping.ValueMapping;
import rapport.platform.kinds.FieldDescription;

/** Reads from a mapping where the value of one field comes from. */
final class ValueReader {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]+)}");

    ValueMapping read(Yaml place, FieldDescription field) {
        if (place.isText()) {
            return ValueMapping.column(notEmpty(place));
        }
        Map<String, Yaml> entries =
                place.entries("column", "columns", "value", "text", "lookup", "map", "otherwise", "of", "by", "format");
        List<String> sets = Yaml.texts(entries, "of");
        String by = Yaml.text(entries, "by").orElse(null);
        if (!field.type().mayRefer() && (!sets.isEmpty() || by != null)) {
            throw place.problem("\"" + field.name() + "\" does not refer to another record");
        }
        Yaml format = entries.get("format");
        if (format != null) {
            checkPattern(format, format.text());
        }
        return new ValueMapping(
                origin(place, entries),
                map(entries.get("map")),
                Yaml.text(entries, "otherwise").orElse(null),
                sets,
                by,
                format == null ? null : format.text());
    }

    private static String notEmpty(Yaml place) {
        if (place.text().isEmpty()) {
            throw place.problem("the name of a column is expected here");
        }
        return place.text();
    }

    private static Origin origin(Yaml place, Map<String, Yaml> entries) {
        List<Origin> origins = new ArrayList<>();
        if (entries.containsKey("column")) {
            origins.add(new Columns(List.of(notEmpty(entries.get("column")))));
        }
        if (entries.containsKey("columns")) {
            origins.add(new Columns(entries.get("columns").list().stream()
                    .map(ValueReader::notEmpty)
                    .toList()));
        }
        if (entries.containsKey("value")) {
            origins.add(new Constant(entries.get("value").text()));
        }
        if (entries.containsKey("text")) {
            origins.add(template(entries.get("text").text()));
        }
        if (entries.containsKey("lookup")) {
            origins.add(lookup(entries.get("lookup")));
        }
        if (origins.size() != 1) {
            throw place.problem("say one of column, columns, value, text, lookup");
        }
        return origins.getFirst();
    }

    private static Template template(String text) {
        List<String> texts = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        Matcher matcher = BRACES.matcher(text);
        int from = 0;
        while (matcher.find()) {
            texts.add(text.substring(from, matcher.start()));
            columns.add(matcher.group(1).strip());
            from = matcher.end();
        }
        texts.add(text.substring(from));
        return new Template(texts, columns);
    }

    private static Lookup lookup(Yaml place) {
        Map<String, Yaml> entries = place.entries("file", "key", "column", "match");
        String key = required(place, entries, "key");
        return new Lookup(
                required(place, entries, "file"),
                key,
                required(place, entries, "column"),
                Yaml.text(entries, "match").orElse(key));
    }

    private static String required(Yaml place, Map<String, Yaml> entries, String key) {
        return Yaml.text(entries, key).orElseThrow(() -> place.problem("\"" + key + "\" is missing"));
    }

    private static Map<String, String> map(@Nullable Yaml place) {
        Map<String, String> map = new LinkedHashMap<>();
        if (place != null) {
            place.entries().forEach((from, to) -> map.put(from, to.text()));
        }
        return map;
    }

    static void checkPattern(Yaml place, String pattern) {
        try {
            new Dates(List.of(pattern), ZoneOffset.UTC);
        } catch (IllegalArgumentException e) {
            throw place.problem("\"" + pattern + "\" is no pattern for dates");
        }
    }
}
