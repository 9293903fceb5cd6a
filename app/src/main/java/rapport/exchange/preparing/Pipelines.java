package rapport.exchange.preparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.MappingDocument;

/** Deals need columns of a pipeline to stand in: those that occur in the files. What is won or lost is told by its name. */
final class Pipelines {

    private Pipelines() {}

    static void keepUp(MappingDocument document, List<Sample> samples) {
        Map<String, Set<String>> pipelines = new LinkedHashMap<>();
        for (Map<String, Object> file : document.files()) {
            if ("deal".equals(file.get("kind"))) {
                samples.stream()
                        .filter(sample -> MappingDocument.texts(file.get("file"))
                                .contains(sample.file().name()))
                        .forEach(sample -> add(pipelines, Dictionary.map(file.get("fields")), sample));
            }
        }
        if (pipelines.isEmpty()) {
            document.remove("pipelines");
            return;
        }
        Map<String, Object> all = new LinkedHashMap<>();
        pipelines.forEach((name, columns) -> all.put(
                name, new ArrayList<>(columns.stream().map(Pipelines::column).toList())));
        document.put("pipelines", all);
    }

    private static void add(Map<String, Set<String>> pipelines, Map<String, Object> fields, Sample sample) {
        for (var row : sample.rows()) {
            String pipeline = Value.of(fields.get("pipeline")).text(sample, row);
            String column = Value.of(fields.get("column")).text(sample, row);
            if (!pipeline.isEmpty() && !column.isEmpty()) {
                pipelines
                        .computeIfAbsent(pipeline, any -> new LinkedHashSet<>())
                        .add(column);
            }
        }
    }

    private static Object column(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String outcome = lower.contains("lost") || lower.contains("verloren")
                ? "lost"
                : lower.contains("won") || lower.contains("gewonnen") ? "won" : "open";
        if (outcome.equals("open")) {
            return name;
        }
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("name", name);
        column.put("outcome", outcome);
        return column;
    }

    /** A value of a mapping as far as it takes one column or none. */
    private record Value(String column, String constant, Map<String, Object> map, String otherwise) {

        static Value of(@Nullable Object value) {
            if (value instanceof String column) {
                return new Value(column, "", Map.of(), "");
            }
            Map<String, Object> entry = Dictionary.map(value);
            return new Value(
                    String.valueOf(entry.getOrDefault("column", "")),
                    String.valueOf(entry.getOrDefault("value", "")),
                    Dictionary.map(entry.get("map")),
                    String.valueOf(entry.getOrDefault("otherwise", "")));
        }

        String text(Sample sample, rapport.exchange.reading.Row row) {
            if (column.isEmpty()) {
                return constant;
            }
            int place = sample.index().of(column);
            String cell = place < 0 ? "" : row.cells().get(place).strip();
            String text = String.valueOf(map.getOrDefault(cell, cell));
            return text.isEmpty() ? otherwise : text;
        }
    }
}
