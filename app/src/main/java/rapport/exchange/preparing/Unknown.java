package rapport.exchange.preparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Columns that have no field of their own are kept in the notes, unless they only tell of the system they come from. */
final class Unknown {

    private static final Pattern TECHNICAL = Pattern.compile(
            "(?i).*(created|modified|updated|system|photo|deleted|last viewed|lastviewed|lastreferenced|jigsaw|clean ?status"
                    + "|geocode|latitude|longitude|campaign|masterrecord|phonetic|- label|file as|visible to).*|.*[ _a-z](id|ids|Id|Ids|ID)");

    private Unknown() {}

    static void keep(Sample sample, Set<Integer> used, String kind, Map<String, Object> fields) {
        String field = Matching.NOTES.get(kind);
        if (field == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        if (fields.get(field) instanceof String column) {
            lines.add("{" + column + "}");
        } else if (fields.containsKey(field)) {
            return;
        }
        int before = lines.size();
        for (int i = 0; i < sample.columns().size(); i++) {
            String column = sample.columns().get(i);
            boolean usable = !column.isBlank() && column.indexOf('{') < 0 && column.indexOf('}') < 0;
            if (usable
                    && !used.contains(i)
                    && !TECHNICAL.matcher(column).matches()
                    && sample.index().of(column) == i
                    && !sample.values(i).isEmpty()) {
                lines.add(column + ": {" + column + "}");
            }
        }
        if (lines.size() > before) {
            fields.put(field, new LinkedHashMap<>(Map.of("text", String.join("\n", lines))));
        }
    }
}
