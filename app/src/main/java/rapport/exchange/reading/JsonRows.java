package rapport.exchange.reading;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object a line. Objects inside become columns with a dot ({@code address.town}), lists of plain values become one cell with
 * semicolons. The columns are the names that occur anywhere in the file, which is read once for them.
 */
final class JsonRows implements Rows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Lines lines;
    private final List<String> columns;

    JsonRows(TextFile file) throws IOException {
        this.columns = columns(file);
        this.lines = new Lines(file.open());
    }

    private static List<String> columns(TextFile file) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (Lines lines = new Lines(file.open())) {
            for (String line = lines.next(); line != null && names.size() <= Limits.COLUMNS; line = lines.next()) {
                if (lines.problem() == null && parse(line) instanceof Parsed(Map<String, String> cells)) {
                    names.addAll(cells.keySet());
                }
            }
        } catch (EOFException | ZipException brokenOff) {
            // The rows before the break can still be read; whoever reads on to it is told.
        }
        return names.stream().limit(Limits.COLUMNS).toList();
    }

    private sealed interface Outcome {}

    private record Parsed(Map<String, String> cells) implements Outcome {}

    private record NotAnObject() implements Outcome {}

    private static Outcome parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                return new NotAnObject();
            }
            Map<String, String> cells = new LinkedHashMap<>();
            flatten("", node, cells);
            return new Parsed(cells);
        } catch (JacksonException notJson) {
            return new NotAnObject();
        }
    }

    private static void flatten(String prefix, JsonNode object, Map<String, String> into) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String name = prefix + entry.getKey();
            if (entry.getValue().isObject()) {
                flatten(name + ".", entry.getValue(), into);
            } else {
                into.put(name, cell(entry.getValue()));
            }
        }
    }

    private static String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (!value.isArray()) {
            return value.asString();
        }
        List<String> parts = new ArrayList<>();
        for (JsonNode part : value) {
            if (part.isContainer()) {
                return value.toString();
            }
            parts.add(part.isNull() ? "" : part.asString());
        }
        return String.join(";", parts);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank() && lines.problem() == null) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        Text problem = lines.problem();
        if (problem != null) {
            return Row.unusable(lines.number(), List.of(line), "", problem);
        }
        return switch (parse(line)) {
            case NotAnObject any -> Row.unusable(lines.number(), List.of(line), "", Text.of("import.not_json"));
            case Parsed(Map<String, String> cells) -> row(cells);
        };
    }

    private Row row(Map<String, String> cells) {
        List<String> values =
                columns.stream().map(name -> cells.getOrDefault(name, "")).toList();
        for (int i = 0; i < values.size(); i++) {
            Text problem = values.get(i).length() > Limits.CELL
                    ? Text.of("import.cell_too_long", Limits.CELL)
                    : Characters.problem(values.get(i));
            if (problem != null) {
                return Row.unusable(lines.number(), values, columns.get(i), problem);
            }
        }
        return Row.of(lines.number(), values);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
