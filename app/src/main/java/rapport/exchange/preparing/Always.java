package rapport.exchange.preparing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.kinds.KindDescription;

/** What holds for every row where a file has no column for it, and a record cannot be without it. */
final class Always {

    private static final Map<String, Map<String, String>> USUAL = Map.of(
            "deal", Map.of("pipeline", "Sales", "column", "Open"),
            "interaction", Map.of("channel", "note"),
            "link", Map.of("kind", "partners_with"),
            "relationship", Map.of("role", "customer"),
            "promise", Map.of("made_by", "us"),
            "satisfaction", Map.of("scale", "nps"));

    private Always() {}

    static void complete(KindDescription kind, Map<String, Object> fields, @Nullable Sample sample) {
        USUAL.getOrDefault(kind.name(), Map.of()).forEach((field, value) -> {
            if (!fields.containsKey(field)) {
                fields.put(field, new LinkedHashMap<>(Map.of("value", value)));
            }
        });
        if (kind.name().equals("interaction") && !fields.containsKey("direction")) {
            fields.put("direction", new LinkedHashMap<>(Map.of("value", "out")));
        }
    }
}
