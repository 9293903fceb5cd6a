package rapport.exchange.preparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.ColumnIndex;
import rapport.exchange.importing.MappingDocument;

/**
 * What a mapping does with one column of a file.
 *
 * @param entry how the field takes it; empty when it takes the column as it is
 * @param target as a page names it: kind.field, kind.field@set, kind.field@set#by, "note", "fixed"
 */
record Use(Map<String, Object> record, String kind, String field, Map<String, Object> entry, String target) {

    /** Null when nothing is done with it, or it only names the rows. */
    static @Nullable Use of(Map<String, Object> file, String column) {
        String bare = ColumnIndex.bare(column);
        List<Map<String, Object>> records = new ArrayList<>(List.of(file));
        records.addAll(Repairs.also(file));
        Use fixed = null;
        for (Map<String, Object> record : records) {
            String kind = String.valueOf(record.get("kind"));
            for (Map.Entry<String, Object> field : Repairs.fields(record).entrySet()) {
                boolean names = Columns.ofValue(field.getValue()).stream()
                        .anyMatch(name ->
                                name.equals(column) || ColumnIndex.bare(name).equals(bare));
                if (names) {
                    Use use = of(file, record, kind, field, column);
                    if (!use.target().equals(Matching.FIXED)) {
                        return use;
                    }
                    fixed = use;
                }
            }
        }
        return fixed;
    }

    private static Use of(
            Map<String, Object> file,
            Map<String, Object> record,
            String kind,
            Map.Entry<String, Object> field,
            String column) {
        Map<String, Object> entry = Dictionary.map(field.getValue());
        String target = kind + "." + field.getKey();
        if (entry.containsKey("text") && field.getKey().equals(Matching.NOTES.get(kind))) {
            String text = String.valueOf(entry.get("text"));
            target = text.lines().anyMatch(line -> line.equals("{" + column + "}")) ? target : Matching.NOTE;
        } else if (entry.containsKey("text") || entry.containsKey("lookup") || entry.containsKey("columns")) {
            target = Matching.FIXED;
        } else if (entry.containsKey("of")) {
            List<String> sets = MappingDocument.texts(entry.get("of"));
            boolean own = Repairs.also(file).stream().anyMatch(also -> sets.contains(String.valueOf(also.get("set"))));
            target = own || sets.size() != 1
                    ? Matching.FIXED
                    : target + "@" + sets.getFirst() + (entry.containsKey("by") ? "#" + entry.get("by") : "");
        }
        return new Use(record, kind, field.getKey(), entry, target);
    }
}
