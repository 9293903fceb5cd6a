package rapport.customization;

import static schema.customization.tables.View.VIEW;
import static schema.customization.tables.ViewDefault.VIEW_DEFAULT;
import static schema.customization.tables.ViewPin.VIEW_PIN;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.customization.SavedView.Audience;
import rapport.customization.ViewSaving.ChangedMeanwhile;
import rapport.customization.ViewSaving.Reason;
import rapport.customization.ViewSaving.Refused;
import rapport.customization.ViewSaving.Saved;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;
import rapport.platform.views.SavedList;

/** All the saved views there are. */
@Repository
@Transactional
public class Views {

    private static final String KIND = "view";

    private final DSLContext db;
    private final List<SavedList> lists;
    private final Changes changes;

    Views(DSLContext db, List<SavedList> lists, Changes changes) {
        this.db = db;
        this.lists = List.copyOf(lists);
        this.changes = changes;
    }

    /** A view that this user may see. */
    public SavedView get(ViewId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    Optional<SavedView> find(ViewId id, CurrentUser who) {
        return db.selectFrom(VIEW)
                .where(VIEW.ID.eq(id))
                .fetchOptional(Views::toView)
                .filter(view -> view.isSeenBy(who));
    }

    /**
     * A view as somebody keeps it.
     *
     * @param pinned whether it stands in their sidebar
     * @param opening whether its list opens with it for them
     */
    record Kept(SavedView view, boolean pinned, boolean opening) {}

    /** The views of a list that this user sees: their own first, then those of others. */
    List<Kept> of(String list, CurrentUser who) {
        UserId user = user(who);
        return db.select(VIEW.fields())
                .select(VIEW_PIN.USER_ID, VIEW_DEFAULT.USER_ID)
                .from(VIEW)
                .leftJoin(VIEW_PIN)
                .on(VIEW_PIN.VIEW_ID.eq(VIEW.ID))
                .and(VIEW_PIN.USER_ID.eq(user))
                .leftJoin(VIEW_DEFAULT)
                .on(VIEW_DEFAULT.VIEW_ID.eq(VIEW.ID))
                .and(VIEW_DEFAULT.USER_ID.eq(user))
                .where(VIEW.LIST.eq(list))
                .and(seen(who))
                .orderBy(DSL.field(VIEW.OWNER_ID.eq(user)).desc(), DSL.lower(VIEW.NAME), VIEW.ID)
                .limit(50)
                .fetch(row -> new Kept(
                        toView(row), row.get(VIEW_PIN.USER_ID) != null, row.get(VIEW_DEFAULT.USER_ID) != null));
    }

    static Condition seen(CurrentUser who) {
        return VIEW.AUDIENCE.ne(Audience.PRIVATE.key()).or(VIEW.OWNER_ID.eq(user(who)));
    }

    /** Whether the view's list still reads it as it was meant: a field that it asks for may be gone. */
    public boolean isUnderstood(SavedView view, CurrentUser who) {
        return list(view.list())
                .filter(list -> list.understands(view.list(), view.query(), who))
                .isPresent();
    }

    public boolean mayChange(SavedView view, CurrentUser who) {
        return view.mayBeChangedBy(who);
    }

    Optional<SavedList> list(String path) {
        return lists.stream().filter(list -> list.isAt(path)).findFirst();
    }

    public ViewSaving add(String list, String query, String name, Audience audience, CurrentUser who) {
        String plain = SavedView.plain(query);
        Optional<Reason> problem = problem(list, plain, name, who);
        if (problem.isPresent()) {
            return new Refused(problem.get());
        }
        ViewId id = new ViewId(Ids.next());
        int rows = db.insertInto(VIEW)
                .set(VIEW.ID, id)
                .set(VIEW.OWNER_ID, user(who))
                .set(VIEW.LIST, list)
                .set(VIEW.QUERY, plain)
                .set(VIEW.NAME, name.strip())
                .set(VIEW.AUDIENCE, audience.key())
                .onConflictDoNothing()
                .execute();
        return rows == 0 ? new Refused(Reason.NAME_TAKEN) : saved(id, who);
    }

    /** @param query null to leave what it shows */
    public ViewSaving change(
            ViewId id, String name, Audience audience, @Nullable String query, int version, CurrentUser who) {
        SavedView before = owned(id, who);
        String plain = query == null ? before.query() : SavedView.plain(query);
        Optional<Reason> problem = query == null && !isName(name)
                ? Optional.of(Reason.NO_NAME)
                : query == null ? Optional.empty() : problem(before.list(), plain, name, who);
        if (problem.isPresent()) {
            return new Refused(problem.get());
        }
        boolean taken = db.fetchExists(
                VIEW,
                VIEW.ID.ne(id),
                VIEW.OWNER_ID.eq(before.owner()),
                VIEW.LIST.eq(before.list()),
                DSL.lower(VIEW.NAME).eq(DSL.lower(name.strip())));
        if (taken) {
            return new Refused(Reason.NAME_TAKEN);
        }
        int rows = db.update(VIEW)
                .set(VIEW.NAME, name.strip())
                .set(VIEW.AUDIENCE, audience.key())
                .set(VIEW.QUERY, plain)
                .set(VIEW.VERSION, version + 1)
                .where(VIEW.ID.eq(id))
                .and(VIEW.VERSION.eq(version))
                .execute();
        if (rows == 0) {
            return new ChangedMeanwhile(before);
        }
        if (audience == Audience.PRIVATE) {
            forgetOthers(id, before.owner());
        }
        return saved(id, who);
    }

    /** What others pinned and opened with is theirs no more once they do not see it. */
    private void forgetOthers(ViewId id, UserId owner) {
        db.deleteFrom(VIEW_PIN)
                .where(VIEW_PIN.VIEW_ID.eq(id))
                .and(VIEW_PIN.USER_ID.ne(owner))
                .execute();
        db.deleteFrom(VIEW_DEFAULT)
                .where(VIEW_DEFAULT.VIEW_ID.eq(id))
                .and(VIEW_DEFAULT.USER_ID.ne(owner))
                .execute();
    }

    public SavedView delete(ViewId id, CurrentUser who) {
        SavedView view = owned(id, who);
        db.deleteFrom(VIEW).where(VIEW.ID.eq(id)).execute();
        changes.record(KIND, id.value(), null);
        return view;
    }

    private SavedView owned(ViewId id, CurrentUser who) {
        SavedView view = get(id, who);
        NotFound.unless(view.mayBeChangedBy(who), id);
        return view;
    }

    private ViewSaving saved(ViewId id, CurrentUser who) {
        changes.record(KIND, id.value(), null);
        return new Saved(get(id, who));
    }

    private Optional<Reason> problem(String list, String query, String name, CurrentUser who) {
        if (!isName(name)) {
            return Optional.of(Reason.NO_NAME);
        }
        boolean readable = query.length() <= SavedView.LONGEST_QUERY
                && query.chars().noneMatch(c -> c <= ' ' || c == '#')
                && list(list).filter(one -> one.understands(list, query, who)).isPresent();
        return readable ? Optional.empty() : Optional.of(Reason.NOT_A_LIST);
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= SavedView.LONGEST_NAME;
    }

    static UserId user(CurrentUser who) {
        return Objects.requireNonNull(who.id(), "the system saves no views");
    }

    static SavedView toView(Record row) {
        return new SavedView(
                row.get(VIEW.ID),
                row.get(VIEW.OWNER_ID),
                row.get(VIEW.LIST),
                row.get(VIEW.QUERY),
                row.get(VIEW.NAME),
                Audience.of(row.get(VIEW.AUDIENCE)).orElseThrow(),
                row.get(VIEW.VERSION));
    }
}
