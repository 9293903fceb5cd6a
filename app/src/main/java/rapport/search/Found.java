package rapport.search;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param hits by group, the best first
 * @param meant the words that were looked for instead of those typed, which nobody uses; empty when those typed were found
 */
public record Found(Map<Group, List<Hit>> hits, List<String> meant) {

    public static final Found NOTHING = new Found(Map.of(), List.of());

    public boolean isEmpty() {
        return hits.isEmpty();
    }

    public List<Hit> all() {
        return hits.values().stream().flatMap(List::stream).toList();
    }
}
