package rapport.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.user.CurrentUser;
import rapport.platform.views.PinnedView;

/**
 * What the layout needs around a page.
 *
 * @param user null before sign-in
 * @param pinned the views in the sidebar
 * @param path the path of this page, to come back to after a change of theme
 * @param notice a sentence to show once as a toast; null when there is none
 * @param unread how many notices the user has not seen
 */
public record PageFrame(
        String title,
        String menu,
        List<MenuEntry> entries,
        List<PinnedView> pinned,
        @Nullable CurrentUser user,
        String path,
        @Nullable Notice notice,
        int unread) {

    public String theme() {
        return user == null ? "auto" : user.theme();
    }
}
