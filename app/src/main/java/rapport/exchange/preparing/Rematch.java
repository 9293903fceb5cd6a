package rapport.exchange.preparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.MappingDocument;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.KindDescription;

/** Changes the mapping of one file as a form says. */
final class Rematch {

    /** References that follow from standing in the same row. */
    private static final List<String> TOGETHER = List.of("works_at", "party");

    private final Kinds kinds;
    private final Map<String, Object> file;
    private final Sample sample;
    private final MatchForm form;
    private final Formats formats;

    Rematch(Kinds kinds, Map<String, Object> file, Sample sample, MatchForm form, Formats formats) {
        this.kinds = kinds;
        this.file = file;
        this.sample = sample;
        this.form = form;
        this.formats = formats;
    }

    void apply() {
        Set<String> noted = new LinkedHashSet<>();
        for (int i = 0; i < sample.columns().size(); i++) {
            String column = sample.columns().get(i);
            Use use = Use.of(file, column);
            String target = form.target(i, use == null ? "" : use.target());
            if (target.equals(Matching.NOTE)) {
                noted.add(column);
            }
            if (!target.equals(use == null ? "" : use.target())) {
                leave(use, column);
                go(target, i);
            } else if (use != null && !target.equals(Matching.FIXED) && !target.equals(Matching.NOTE)) {
                keep(use, i);
            }
        }
        note(noted);
        if (form.key() != null) {
            if (form.key().isEmpty()) {
                file.remove("key");
            } else {
                file.put("key", form.key());
            }
        }
        form.always().forEach(this::always);
        if (form.commaDecimal()) {
            file.put("decimal", ",");
        } else {
            file.remove("decimal");
        }
        besides();
    }

    private void leave(@Nullable Use use, String column) {
        if (use == null || use.target().equals(Matching.FIXED)) {
            return;
        }
        Map<String, Object> fields = Repairs.fields(use.record());
        if (use.entry().containsKey("text")) {
            String left = String.join(
                    "\n",
                    String.valueOf(use.entry().get("text"))
                            .lines()
                            .filter(line -> !line.contains("{" + column + "}"))
                            .toList());
            if (!left.isEmpty()) {
                use.entry().put("text", left);
                return;
            }
        }
        fields.remove(use.field());
    }

    private void go(String target, int column) {
        if (target.isEmpty() || target.equals(Matching.NOTE) || target.equals(Matching.FIXED)) {
            return;
        }
        int dot = target.indexOf('.');
        int at = target.indexOf('@');
        String kind = target.substring(0, Math.max(dot, 0));
        if (!kinds.has(kind)) {
            return;
        }
        KindDescription description = kinds.get(kind);
        String name = at < 0 ? target.substring(dot + 1) : target.substring(dot + 1, at);
        FieldDescription field = description.field(name).orElse(null);
        if (field == null) {
            return;
        }
        if (at < 0) {
            Repairs.fields(record(kind)).put(name, formats.value(field, sample, column, Map.of()));
            return;
        }
        String reference = target.substring(at + 1);
        int hash = reference.indexOf('#');
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("column", sample.columns().get(column));
        value.put("of", hash < 0 ? reference : reference.substring(0, hash));
        if (hash >= 0) {
            value.put("by", reference.substring(hash + 1));
        }
        Repairs.fields(record(kind)).put(name, value);
    }

    /** The record of a kind that the file's rows give; made when there is none. */
    private Map<String, Object> record(String kind) {
        return records()
                .filter(record -> kind.equals(record.get("kind")))
                .findFirst()
                .orElseGet(() -> {
                    Map<String, Object> also = new LinkedHashMap<>();
                    also.put("kind", kind);
                    also.put("set", file.get("set") + "-" + kind.replace('_', '-'));
                    also.put("fields", new LinkedHashMap<>());
                    List<Object> list = new ArrayList<>(Repairs.also(file));
                    list.add(also);
                    file.put("also", list);
                    return also;
                });
    }

    private Stream<Map<String, Object>> records() {
        return Stream.concat(Stream.of(file), Repairs.also(file).stream());
    }

    private void keep(Use use, int column) {
        String format = form.format(column);
        Map<String, String> words = form.words(column);
        if (format == null && words.isEmpty()) {
            return;
        }
        Map<String, Object> value = new LinkedHashMap<>(use.entry());
        value.putIfAbsent("column", sample.columns().get(column));
        if (format != null) {
            if (format.isEmpty()) {
                value.remove("format");
            } else {
                value.put("format", format);
            }
        }
        if (!words.isEmpty()) {
            Map<String, Object> map = new LinkedHashMap<>(Dictionary.map(value.get("map")));
            map.putAll(words);
            value.put("map", map);
        }
        Repairs.fields(use.record())
                .put(use.field(), value.size() == 1 ? value.values().iterator().next() : value);
    }

    /** What has no field of its own goes below the text that has one. */
    private void note(Set<String> columns) {
        String field = Matching.NOTES.get(String.valueOf(file.get("kind")));
        if (field == null || columns.isEmpty()) {
            return;
        }
        Map<String, Object> fields = Repairs.fields(file);
        List<String> lines = new ArrayList<>();
        Object before = fields.get(field);
        if (before instanceof String column) {
            lines.add("{" + column + "}");
        } else if (Dictionary.map(before).get("column") instanceof String column) {
            lines.add("{" + column + "}");
        } else if (Dictionary.map(before).get("text") instanceof String text) {
            text.lines().forEach(lines::add);
        }
        columns.stream()
                .filter(column -> column.indexOf('{') < 0 && column.indexOf('}') < 0)
                .map(column -> column + ": {" + column + "}")
                .filter(line -> !lines.contains(line))
                .forEach(lines::add);
        if (!lines.isEmpty()) {
            fields.put(field, new LinkedHashMap<>(Map.of("text", String.join("\n", lines))));
        }
    }

    private void always(String place, String value) {
        int dot = place.indexOf('.');
        records()
                .filter(record -> dot > 0 && place.substring(0, dot).equals(record.get("kind")))
                .findFirst()
                .ifPresent(record -> {
                    Map<String, Object> fields = Repairs.fields(record);
                    Object before = fields.get(place.substring(dot + 1));
                    if (before != null && !Dictionary.map(before).containsKey("value")) {
                        return;
                    }
                    if (value.isBlank()) {
                        fields.remove(place.substring(dot + 1));
                    } else {
                        fields.put(place.substring(dot + 1), new LinkedHashMap<>(Map.of("value", value.strip())));
                    }
                });
    }

    /** Records beside the main one: known by what names them, tied to the row's others. */
    private void besides() {
        List<Map<String, Object>> also = new ArrayList<>(Repairs.also(file));
        also.removeIf(record -> Repairs.fields(record).values().stream()
                .noneMatch(value -> !Columns.ofValue(value).isEmpty()
                        && !Dictionary.map(value).containsKey("of")));
        for (Map<String, Object> record : also) {
            Map<String, Object> fields = Repairs.fields(record);
            List<String> naming = Stream.of("email", "name", "title", "family_name", "number")
                    .filter(fields::containsKey)
                    .filter(name -> !name.equals("email") || "person".equals(record.get("kind")))
                    .map(name -> Columns.ofValue(fields.get(name)))
                    .filter(columns -> !columns.isEmpty())
                    .findFirst()
                    .orElse(MappingDocument.texts(file.get("key")));
            if (!naming.isEmpty()) {
                record.put("key", naming.size() == 1 ? naming.getFirst() : new ArrayList<>(naming));
                record.put("when", naming.size() == 1 ? naming.getFirst() : new ArrayList<>(naming));
            }
            Always.complete(kinds.get(record.get("kind")), fields, null);
        }
        if (also.isEmpty()) {
            file.remove("also");
        } else {
            file.put("also", also);
        }
        records().forEach(this::together);
        Always.complete(kinds.get(file.get("kind")), Repairs.fields(file), sample);
    }

    private void together(Map<String, Object> record) {
        KindDescription kind = kinds.get(record.get("kind"));
        Map<String, Object> fields = Repairs.fields(record);
        for (FieldDescription field : kind.fields()) {
            if (field.type() != FieldType.REFERENCE
                    || !TOGETHER.contains(field.name())
                    || fields.containsKey(field.name())) {
                continue;
            }
            records()
                    .filter(other -> other != record && field.of().contains(String.valueOf(other.get("kind"))))
                    .filter(other -> other.containsKey("key"))
                    .findFirst()
                    .ifPresent(other -> {
                        List<String> key = MappingDocument.texts(other.get("key"));
                        Map<String, Object> value = new LinkedHashMap<>();
                        if (key.size() == 1) {
                            value.put("column", key.getFirst());
                        } else {
                            value.put("columns", new ArrayList<>(key));
                        }
                        value.put("of", other.get("set"));
                        fields.put(field.name(), value);
                    });
        }
    }
}
