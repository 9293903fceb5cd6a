package rapport.customization;

import static schema.customization.tables.ViewDefault.VIEW_DEFAULT;
import static schema.customization.tables.ViewPin.VIEW_PIN;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.changes.Changes;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/** Which views stand in whose sidebar, and with which view a list opens for somebody. */
@Repository
@Transactional
public class PinnedViews {

    private static final String KIND = "view";

    private final DSLContext db;
    private final Views views;
    private final Changes changes;

    PinnedViews(DSLContext db, Views views, Changes changes) {
        this.db = db;
        this.views = views;
        this.changes = changes;
    }

    public void pin(ViewId id, boolean on, CurrentUser who) {
        views.get(id, who);
        UserId user = Views.user(who);
        if (on) {
            db.insertInto(VIEW_PIN)
                    .set(VIEW_PIN.USER_ID, user)
                    .set(VIEW_PIN.VIEW_ID, id)
                    .set(VIEW_PIN.POSITION, db.fetchCount(VIEW_PIN, VIEW_PIN.USER_ID.eq(user)))
                    .onConflictDoNothing()
                    .execute();
        } else {
            db.deleteFrom(VIEW_PIN)
                    .where(VIEW_PIN.USER_ID.eq(user))
                    .and(VIEW_PIN.VIEW_ID.eq(id))
                    .execute();
        }
        changes.record(KIND, id.value(), null);
    }

    /** Opens the view's list with it from now on, for this user; or no longer. */
    public void openWith(ViewId id, boolean on, CurrentUser who) {
        SavedView view = views.get(id, who);
        UserId user = Views.user(who);
        if (on) {
            db.insertInto(VIEW_DEFAULT)
                    .set(VIEW_DEFAULT.USER_ID, user)
                    .set(VIEW_DEFAULT.LIST, view.list())
                    .set(VIEW_DEFAULT.VIEW_ID, id)
                    .onConflict(VIEW_DEFAULT.USER_ID, VIEW_DEFAULT.LIST)
                    .doUpdate()
                    .set(VIEW_DEFAULT.VIEW_ID, id)
                    .execute();
        } else {
            db.deleteFrom(VIEW_DEFAULT)
                    .where(VIEW_DEFAULT.USER_ID.eq(user))
                    .and(VIEW_DEFAULT.VIEW_ID.eq(id))
                    .execute();
        }
        changes.record(KIND, id.value(), null);
    }
}
