package rapport.search.palette;

import java.util.List;
import rapport.platform.web.View;

/**
 * What the palette lists.
 *
 * @param meant words that were looked for instead of those typed; empty when those were found
 * @param theme whether the change of theme is offered
 */
public record PaletteResults(String typed, List<Block> blocks, List<String> meant, boolean theme) implements View {

    public boolean isEmpty() {
        return blocks.isEmpty() && !theme;
    }

    /** Whether there may be more on the page of the search. */
    public boolean hasMore() {
        return !typed.isEmpty() && !typed.startsWith(">") && !blocks.isEmpty();
    }
}
