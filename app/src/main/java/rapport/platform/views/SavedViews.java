package rapport.platform.views;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import rapport.platform.user.CurrentUser;

/** The saved views, for the lists that show them as tabs and for the sidebar. */
public interface SavedViews {

    /**
     * The views of a list, for {@code ui/views.jte}.
     *
     * @param list the list's path
     * @param query what stands behind the question mark now; may be empty
     */
    ViewTabs tabs(String list, String query, CurrentUser who);

    /** Where a list opens for somebody who asks for it by its path alone; empty when at the list itself. */
    Optional<String> opening(String list, String query, CurrentUser who);

    /** What stands in somebody's sidebar, to be read together with what else stands around a page. */
    Field<List<PinnedView>> pinned(CurrentUser who);
}
