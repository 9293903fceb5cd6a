package rapport.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
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

    /** What changes with every page, whosever it is. */
    private record Around(List<PinnedView> pinned, int unread) {}

    private final DSLContext db;
    private final List<MenuEntry> entries;
    private final ObjectProvider<SavedViews> views;
    private final Notices notices;

    Frames(DSLContext db, List<MenuEntry> entries, ObjectProvider<SavedViews> views, Notices notices) {
        this.db = db;
        this.views = views;
        this.notices = notices;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    PageFrame around(Page page, HttpServletRequest request) {
        CurrentUser user = user(request);
        Around around = user == null ? new Around(List.of(), 0) : around(user);
        return new PageFrame(
                page.title(),
                page.menu(),
                entries,
                around.pinned(),
                user,
                path(request),
                Notice.take(request),
                around.unread());
    }

    private Around around(CurrentUser user) {
        return db.select(views.getObject().pinned(user), notices.unread(user))
                .fetchSingle(row -> new Around(row.value1(), row.value2()));
    }

    private static @Nullable CurrentUser user(HttpServletRequest request) {
        return (CurrentUser) request.getAttribute(USER);
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
