package rapport.exchange.preparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rapport.exchange.importing.MappingDocument;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.KindDescription;

/** Keeps a mapping whole while it is changed file by file: sets have names of their own, references lead to what is there. */
final class Repairs {

    private Repairs() {}

    static void of(MappingDocument document, Kinds kinds) {
        Map<String, String> kindOfSet = new HashMap<>();
        for (Map<String, Object> record : records(document)) {
            String kind = String.valueOf(record.get("kind"));
            String set = String.valueOf(record.getOrDefault("set", kind));
            String free = set;
            for (int i = 2; kindOfSet.containsKey(free) && !kindOfSet.get(free).equals(kind); i++) {
                free = set + "-" + i;
            }
            kindOfSet.put(free, kind);
            record.put("set", free);
        }
        Set<String> usable = new HashSet<>(kindOfSet.keySet());
        usable.addAll(kinds.names());
        for (Map<String, Object> record : records(document)) {
            KindDescription kind = kinds.get(record.get("kind"));
            fields(record)
                    .entrySet()
                    .removeIf(field -> !leads(field.getValue(), kind, field.getKey(), kindOfSet, kinds));
        }
    }

    private static boolean leads(
            Object value, KindDescription kind, String name, Map<String, String> kindOfSet, Kinds kinds) {
        FieldDescription field = kind.field(name).orElse(null);
        if (field == null) {
            return false;
        }
        if (!field.type().mayRefer() || field.type() == FieldType.MATTER) {
            return true;
        }
        Map<String, Object> entry = Dictionary.map(value);
        List<String> sets = MappingDocument.texts(entry.get("of"));
        return !sets.isEmpty()
                && sets.stream().allMatch(set -> {
                    String target = kindOfSet.getOrDefault(set, entry.containsKey("by") && kinds.has(set) ? set : "");
                    return field.of().contains(target);
                });
    }

    /** Files and what else their rows give. */
    static List<Map<String, Object>> records(MappingDocument document) {
        List<Map<String, Object>> records = new ArrayList<>();
        document.files().forEach(file -> {
            records.add(file);
            records.addAll(also(file));
        });
        return records;
    }

    @SuppressWarnings("unchecked") // further records are maps
    static List<Map<String, Object>> also(Map<String, Object> file) {
        return file.get("also") instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    @SuppressWarnings("unchecked") // fields are a map, or "own"
    static Map<String, Object> fields(Map<String, Object> record) {
        return record.get("fields") instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }
}
