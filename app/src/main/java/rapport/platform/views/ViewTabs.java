package rapport.platform.views;

import java.util.List;
import java.util.Optional;

/**
 * The saved views of a list as tabs, and what can be done with them.
 *
 * @param list the list's path
 * @param query what the list shows now, ready to be saved
 * @param isChanged whether the open view shows something else than it was saved with
 */
public record ViewTabs(String list, String query, List<Tab> tabs, boolean isChanged) {

    /**
     * One view.
     *
     * @param audience private, team or all
     * @param mayChange whether this user may rename, change and delete it
     */
    public record Tab(
            String id,
            String name,
            String audience,
            boolean isOpen,
            boolean isPinned,
            boolean isDefault,
            boolean mayChange,
            int version) {

        public String href() {
            return "/views/" + id;
        }
    }

    public Optional<Tab> open() {
        return tabs.stream().filter(Tab::isOpen).findFirst();
    }
}
