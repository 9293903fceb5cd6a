package rapport.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;

/** What is wrong with a form, field by field, in the order of the fields. */
public record Problems(Map<String, Text> byField) {

    public static final Problems NONE = new Problems(Map.of());

    public static Problems with(String field, Text problem) {
        return new Problems(Map.of(field, problem));
    }

    public boolean none() {
        return byField.isEmpty();
    }

    /** The sentence below a field; null when nothing is wrong with it. */
    public @Nullable String of(String field) {
        Text problem = byField.get(field);
        return problem == null ? null : Texts.t(problem);
    }

    /** The fields with their labels, for the summary above the form ({@code ui/errors.jte}). */
    public Map<String, String> labels(String keyPrefix) {
        Map<String, String> labels = new LinkedHashMap<>();
        byField.keySet().forEach(field -> labels.put(field, Texts.t(keyPrefix + field)));
        return labels;
    }
}
