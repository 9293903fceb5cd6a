package rapport.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
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

    /** The same of a form that keeps sentences; what is wrong with none of its fields stands under "version", and elsewhere on the page. */
    public static Map<String, String> labels(Map<String, String> sentences, UnaryOperator<String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        sentences.keySet().stream()
                .filter(field -> !field.equals("version"))
                .forEach(field -> labels.put(field, label.apply(field)));
        return labels;
    }
}
