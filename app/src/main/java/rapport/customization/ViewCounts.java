package rapport.customization;

import static schema.customization.tables.View.VIEW;
import static schema.customization.tables.ViewCount.VIEW_COUNT;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;
import rapport.platform.views.SavedList.Counted;

/**
 * Counts what pinned views show, one after the other, in the background. A page only asks for a count that is older than a minute and
 * shows the last one; views that nobody looks at are never counted.
 */
@Component
class ViewCounts implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ViewCounts.class);

    record Wanted(UserId user, ViewId view) {}

    private final DSLContext db;
    private final Views views;
    private final Moments moments;
    private final TransactionTemplate transaction;
    private final boolean inBackground;
    private final Map<Wanted, CurrentUser> wanted = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("view-counts").factory());

    ViewCounts(
            DSLContext db,
            Views views,
            Moments moments,
            PlatformTransactionManager transactions,
            @Value("${rapport.jobs:true}") boolean inBackground) {
        this.db = db;
        this.views = views;
        this.moments = moments;
        this.transaction = new TransactionTemplate(transactions);
        this.inBackground = inBackground;
    }

    /** Asks for a count soon; asked again before that, it is still counted once. */
    void want(ViewId view, CurrentUser who) {
        Wanted one = new Wanted(Objects.requireNonNull(who.id()), view);
        if (wanted.putIfAbsent(one, who) == null && inBackground) {
            worker.execute(this::countNext);
        }
    }

    /** Counts all that is asked for, here and now. */
    void countWanted() {
        while (!wanted.isEmpty()) {
            countNext();
        }
    }

    private void countNext() {
        Wanted one = wanted.keySet().stream().findAny().orElse(null);
        CurrentUser who = one == null ? null : wanted.remove(one);
        if (one == null || who == null) {
            return;
        }
        try {
            transaction.executeWithoutResult(any -> count(one, who));
        } catch (RuntimeException e) {
            // The next page asks again; a view that cannot be counted shows none.
            LOG.warn("view {} could not be counted", one.view(), e);
        }
    }

    private void count(Wanted one, CurrentUser who) {
        SavedView view = views.find(one.view(), who).orElse(null);
        if (view == null || !views.isUnderstood(view, who)) {
            return;
        }
        Counted counted = views.list(view.list()).orElseThrow().count(view.list(), view.query(), who);
        db.insertInto(
                        VIEW_COUNT,
                        VIEW_COUNT.USER_ID,
                        VIEW_COUNT.VIEW_ID,
                        VIEW_COUNT.COUNT,
                        VIEW_COUNT.IS_MORE,
                        VIEW_COUNT.COUNTED_AT)
                .select(DSL.select(
                                DSL.val(one.user(), VIEW_COUNT.USER_ID),
                                VIEW.ID,
                                DSL.val(counted.count()),
                                DSL.val(counted.isMore()),
                                DSL.val(moments.now()))
                        .from(VIEW)
                        .where(VIEW.ID.eq(one.view())))
                .onConflict(VIEW_COUNT.USER_ID, VIEW_COUNT.VIEW_ID)
                .doUpdate()
                .set(VIEW_COUNT.COUNT, counted.count())
                .set(VIEW_COUNT.IS_MORE, counted.isMore())
                .set(VIEW_COUNT.COUNTED_AT, moments.now())
                .execute();
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
