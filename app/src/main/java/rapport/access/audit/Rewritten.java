package rapport.access.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Rows that were deleted and made again as they were, as happens to what belongs to a record when that is saved: nothing to tell of. */
final class Rewritten {

    /** What is new in a row that was made again. */
    private static final Set<String> NEW = Set.of("id", "created_at");

    private Rewritten() {}

    static List<JsonNode> without(List<JsonNode> rows) {
        List<JsonNode> left = new ArrayList<>();
        for (JsonNode row : rows) {
            int before = before(row, left);
            if (before < 0) {
                left.add(row);
            } else {
                left.remove(before);
            }
        }
        return left;
    }

    private static int before(JsonNode made, List<JsonNode> rows) {
        for (int i = 0; i < rows.size(); i++) {
            JsonNode gone = rows.get(i);
            if (is("deleted", gone)
                    && is("created", made)
                    && gone.path("table").equals(made.path("table"))
                    && content(gone.path("before")).equals(content(made.path("after")))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean is(String op, JsonNode row) {
        return row.path("op").asString("").equals(op);
    }

    private static Map<String, JsonNode> content(JsonNode side) {
        return side.properties().stream()
                .filter(each -> !NEW.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
