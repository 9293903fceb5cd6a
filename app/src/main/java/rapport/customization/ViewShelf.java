package rapport.customization;

import static schema.customization.tables.View.VIEW;
import static schema.customization.tables.ViewCount.VIEW_COUNT;
import static schema.customization.tables.ViewPin.VIEW_PIN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;
import rapport.platform.views.PinnedView;
import rapport.platform.views.SavedViews;
import rapport.platform.views.ViewTabs;
import rapport.platform.web.Remembered;
import rapport.platform.web.WithinRequest;

/** Reads saved views the way lists and the sidebar show them. */
@Component
@Transactional(readOnly = true)
class ViewShelf implements SavedViews {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_PINNED = 12;

    private final Views views;
    private final ViewCounts counts;
    private final Remembered remembered;
    private final Moments moments;

    private record ViewsSeen(String list, @Nullable UserId by) {}

    ViewShelf(Views views, ViewCounts counts, Remembered remembered, Moments moments) {
        this.views = views;
        this.counts = counts;
        this.remembered = remembered;
        this.moments = moments;
    }

    @Override
    public ViewTabs tabs(String list, String query, CurrentUser who) {
        String plain = SavedView.plain(query);
        String open = SavedView.open(query);
        List<Views.Kept> all = kept(list, who);
        return new ViewTabs(
                list,
                plain,
                all.stream().map(kept -> tab(kept, open, who)).toList(),
                all.stream()
                        .anyMatch(kept -> isOpen(kept.view(), open)
                                && !kept.view().query().equals(plain)));
    }

    private List<Views.Kept> kept(String list, CurrentUser who) {
        return WithinRequest.once(
                "views of " + list, () -> remembered.read(new ViewsSeen(list, who.id()), () -> views.of(list, who)));
    }

    private static ViewTabs.Tab tab(Views.Kept kept, String open, CurrentUser who) {
        SavedView view = kept.view();
        return new ViewTabs.Tab(
                view.id().toString(),
                view.name(),
                view.audience().key(),
                isOpen(view, open),
                kept.pinned(),
                kept.opening(),
                view.mayBeChangedBy(who),
                view.version());
    }

    private static boolean isOpen(SavedView view, String open) {
        return view.id().toString().equals(open);
    }

    @Override
    public Optional<String> opening(String list, String query, CurrentUser who) {
        return query.isEmpty()
                ? kept(list, who).stream()
                        .filter(Views.Kept::opening)
                        .map(Views.Kept::view)
                        .findFirst()
                        .filter(view -> views.isUnderstood(view, who))
                        .map(SavedView::href)
                : Optional.empty();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Field<List<PinnedView>> pinned(CurrentUser who) {
        Instant stale = moments.now().minus(FRESH);
        return DSL.multiset(DSL.select(VIEW.ID, VIEW.NAME, VIEW_COUNT.COUNT, VIEW_COUNT.IS_MORE, VIEW_COUNT.COUNTED_AT)
                        .from(VIEW_PIN)
                        .join(VIEW)
                        .on(VIEW.ID.eq(VIEW_PIN.VIEW_ID))
                        .leftJoin(VIEW_COUNT)
                        .on(VIEW_COUNT.VIEW_ID.eq(VIEW.ID))
                        .and(VIEW_COUNT.USER_ID.eq(who.id()))
                        .where(VIEW_PIN.USER_ID.eq(who.id()))
                        .orderBy(VIEW_PIN.POSITION, VIEW.ID)
                        .limit(MOST_PINNED))
                .convertFrom(rows -> rows.map(row -> pinned(row, stale, who)));
    }

    private PinnedView pinned(Record row, Instant stale, CurrentUser who) {
        ViewId id = row.get(VIEW.ID);
        Instant at = row.get(VIEW_COUNT.COUNTED_AT);
        if (at == null || at.isBefore(stale)) {
            counts.want(id, who);
        }
        return new PinnedView(row.get(VIEW.NAME), "/views/" + id, count(row));
    }

    private static @Nullable String count(Record row) {
        Integer count = row.get(VIEW_COUNT.COUNT);
        if (count == null) {
            return null;
        }
        String number = Formats.number(count);
        return Boolean.TRUE.equals(row.get(VIEW_COUNT.IS_MORE)) ? Texts.t("view.over", number) : number;
    }
}
