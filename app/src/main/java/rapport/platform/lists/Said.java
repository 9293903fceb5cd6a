package rapport.platform.lists;

import java.util.List;
import java.util.Map;

/**
 * What is to be done with records of a kind.
 *
 * @param choice one of the action's choices; empty when it has none
 * @param typed the answers to its questions, by their names
 */
public record Said(String kind, String choice, Map<String, List<String>> typed) {

    public Said {
        typed = Map.copyOf(typed);
    }

    /** The first answer, without blanks around; empty when there is none. */
    public String first(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Everything without blanks around, on one line. */
    String line(String name) {
        return String.join(",", all(name).stream().map(String::strip).toList());
    }
}
