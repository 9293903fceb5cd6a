package rapport.search.palette;

import java.util.List;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * The search on a page of its own.
 *
 * @param meant words that were looked for instead of those typed; empty when those were found
 * @param nothing whether no record was found
 */
public record SearchPage(String typed, List<Block> blocks, List<String> meant, boolean nothing) implements Page {

    @Override
    public String title() {
        return typed.isEmpty() ? Texts.t("search.title") : Texts.t("search.title_for", typed);
    }

    public boolean foundNothing() {
        return nothing && !typed.isEmpty() && !typed.startsWith(">");
    }
}
