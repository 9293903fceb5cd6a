package rapport.search.palette;

import java.util.ArrayList;
import java.util.List;
import rapport.search.Action;
import rapport.search.Hit;

/**
 * Lines of the palette under one heading.
 *
 * @param key names the block in ids
 * @param heading in the reader's language
 */
public record Block(String key, String heading, List<Option> options) {

    static Block ofHits(String key, String heading, List<Hit> hits) {
        List<Option> options = new ArrayList<>();
        hits.forEach(hit -> options.add(Option.of(key + "-" + options.size(), hit)));
        return new Block(key, heading, options);
    }

    static Block ofActions(String key, String heading, List<Action> actions) {
        List<Option> options = new ArrayList<>();
        actions.forEach(action -> options.add(Option.of(key + "-" + options.size(), action)));
        return new Block(key, heading, options);
    }

    Block first(int most) {
        return new Block(key, heading, options.subList(0, Math.min(most, options.size())));
    }

    boolean isEmpty() {
        return options.isEmpty();
    }
}
