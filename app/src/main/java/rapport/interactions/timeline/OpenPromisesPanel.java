package rapport.interactions.timeline;

import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.interactions.tables.Promise.PROMISE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rapport.interactions.Promise;
import rapport.interactions.Severity;
import rapport.interactions.timeline.OpenPromises.Due;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.platform.user.UserId;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** On Today: what a user promised or was promised, and what nobody looks after, due within a week or overdue. */
@Component
class OpenPromisesPanel implements Panel {

    private static final int SHOWN = 8;
    private static final int MOST = 100;
    private static final Duration AHEAD = Duration.ofDays(7);
    // What has been overdue for longer is no news; it stays on the timeline.
    private static final Duration BEHIND = Duration.ofDays(90);

    private final DSLContext db;
    private final Moments moments;

    OpenPromisesPanel(DSLContext db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    @Override
    public Place place() {
        return Place.TODAY;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<View> show(Subject subject, CurrentUser who) {
        if (!subject.kind().equals("user") || !who.may(Permission.SEE)) {
            return Optional.empty();
        }
        Instant now = moments.now();
        Condition due = PROMISE.FULFILLED_AT
                .isNull()
                .and(PROMISE.WITHDRAWN_AT.isNull())
                .and(PROMISE.DUE_AT.between(now.minus(BEHIND), now.plus(AHEAD)))
                .and(PROMISE.USER_ID.isNull().or(PROMISE.USER_ID.eq(new UserId(subject.id()))));
        int all = db.fetchCount(PROMISE, due);
        if (all == 0) {
            return Optional.empty();
        }
        List<Due> first = first(due, now, who);
        int shown = Math.min(SHOWN, first.size());
        return Optional.of(new OpenPromises(
                first.subList(0, shown), first.subList(shown, first.size()), Math.max(0, all - first.size())));
    }

    private List<Due> first(Condition due, Instant now, CurrentUser who) {
        return db.select(PROMISE.fields())
                .select(PARTY_CARD.NAME, PARTY_CARD.KIND)
                .from(PROMISE)
                .join(PARTY_CARD)
                .on(PARTY_CARD.ID.eq(PROMISE.PARTY_ID))
                .where(due)
                .orderBy(PROMISE.DUE_AT, PROMISE.ID)
                .limit(MOST)
                .fetch(row -> new Due(
                        new PromisePart(promise(row), now, who.may(Permission.EDIT), OpenPromises.BACK),
                        row.get(PROMISE.PARTY_ID),
                        row.get(PARTY_CARD.KIND),
                        row.get(PARTY_CARD.NAME)));
    }

    private static Promise promise(Record row) {
        return new Promise(
                row.get(PROMISE.ID),
                row.get(PROMISE.PARTY_ID),
                row.get(PROMISE.INTERACTION_ID),
                row.get(PROMISE.MADE_BY),
                row.get(PROMISE.WHAT),
                Severity.of(row.get(PROMISE.SEVERITY)),
                row.get(PROMISE.MADE_AT),
                row.get(PROMISE.DUE_AT),
                row.get(PROMISE.FULFILLED_AT),
                row.get(PROMISE.WITHDRAWN_AT),
                row.get(PROMISE.USER_ID),
                row.get(PROMISE.MATTER),
                row.get(PROMISE.VERSION));
    }
}
