package rapport.exchange.preparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import rapport.platform.kinds.IfKnown;

/** What somebody chose for the columns of one file. Names carry the position of the column: {@code to.3}, {@code format.3}. */
public record MatchForm(MultiValueMap<String, String> sent) {

    @Nullable String kind() {
        return sent.getFirst("kind");
    }

    String target(int column, String otherwise) {
        String target = sent.getFirst("to." + column);
        return target == null ? otherwise : target;
    }

    @Nullable String format(int column) {
        return sent.getFirst("format." + column);
    }

    /** What words of a column are taken for. */
    Map<String, String> words(int column) {
        List<String> from = sent.getOrDefault("word." + column, List.of());
        List<String> into = sent.getOrDefault("is." + column, List.of());
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(from.size(), into.size()); i++) {
            words.put(from.get(i), into.get(i));
        }
        return words;
    }

    /** What becomes of known ones; empty when the form did not ask. */
    Optional<IfKnown> ifKnown() {
        return Optional.ofNullable(sent.getFirst("known")).flatMap(IfKnown::of);
    }

    @Nullable String key() {
        return sent.getFirst("key");
    }

    boolean commaDecimal() {
        return ",".equals(sent.getFirst("decimal"));
    }

    Map<String, String> always() {
        Map<String, String> always = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith("always.") && !values.isEmpty()) {
                always.put(name.substring("always.".length()), values.getFirst());
            }
        });
        return always;
    }
}
