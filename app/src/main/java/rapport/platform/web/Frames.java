package rapport.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import rapport.platform.notices.Notices;
import rapport.platform.user.CurrentUser;
import rapport.platform.views.PinnedView;
import rapport.platform.views.SavedViews;

/** Puts the frame around a page: menu, user, notice. */
@Component
class Frames {

    /** Request attribute under which sign-in leaves the current user. */
    static final String USER = CurrentUser.class.getName();

    private final List<MenuEntry> entries;
    private final ObjectProvider<SavedViews> views;
    private final Notices notices;

    Frames(List<MenuEntry> entries, ObjectProvider<SavedViews> views, Notices notices) {
        this.views = views;
        this.notices = notices;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    PageFrame around(Page page, HttpServletRequest request) {
        CurrentUser user = user(request);
        return new PageFrame(
                page.title(),
                page.menu(),
                entries,
                pinned(user),
                user,
                path(request),
                Notice.take(request),
                user == null ? 0 : notices.unread(user));
    }

    private List<PinnedView> pinned(@Nullable CurrentUser user) {
        return user == null ? List.of() : views.getObject().pinned(user);
    }

    private static @Nullable CurrentUser user(HttpServletRequest request) {
        return (CurrentUser) request.getAttribute(USER);
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
