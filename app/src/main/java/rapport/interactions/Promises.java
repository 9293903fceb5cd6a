package rapport.interactions;

import static schema.interactions.tables.Promise.PROMISE;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.interactions.Keeping.Done;
import rapport.interactions.Keeping.Refused;
import rapport.interactions.Keeping.Refused.Reason;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.undo.Deletion;
import rapport.platform.undo.Journal;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.interactions.tables.records.PromiseRecord;

/** All that one side promised the other. */
@Repository
@Transactional
public class Promises {

    /** The longest promise, in letters. */
    public static final int LONGEST = 500;

    private final DSLContext db;
    private final Parties parties;
    private final Changes changes;
    private final Journal journal;
    private final Moments moments;

    Promises(DSLContext db, Parties parties, Changes changes, Journal journal, Moments moments) {
        this.db = db;
        this.parties = parties;
        this.changes = changes;
        this.journal = journal;
        this.moments = moments;
    }

    public Optional<Promise> find(PromiseId id, CurrentUser who) {
        return db.selectFrom(PROMISE)
                .where(PROMISE.ID.eq(id))
                .fetchOptional(Promises::toPromise)
                .filter(found -> parties.find(found.party(), who).isPresent());
    }

    public Promise get(PromiseId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    public Keeping make(PartyId party, NewPromise made, CurrentUser who) {
        parties.get(party, who);
        if (!who.may(Permission.CREATE)) {
            throw new NotFound(party);
        }
        Promise promise = new Promise(
                new PromiseId(Ids.next()),
                party,
                made.contact(),
                made.madeBy(),
                made.what().strip().replace("\0", ""),
                made.severity(),
                made.madeAt(),
                made.dueAt(),
                null,
                null,
                who.id(),
                null,
                0);
        if (promise.what().isEmpty() || promise.what().length() > LONGEST) {
            return new Refused(promise, Reason.NOTHING_PROMISED);
        }
        if (promise.dueAt().isBefore(promise.madeAt())) {
            return new Refused(promise, Reason.DUE_BEFORE_IT_WAS_MADE);
        }
        insert(promise);
        return new Done(promise);
    }

    /** @param at when it was done, at the latest now; null for now */
    public Keeping fulfil(PromiseId id, @Nullable Instant at, int version, CurrentUser who) {
        Instant now = moments.now();
        return save(editable(id, who).fulfil(at == null ? now : at, now), version);
    }

    public Keeping withdraw(PromiseId id, int version, CurrentUser who) {
        return save(editable(id, who).withdraw(moments.now()), version);
    }

    /** Moves it by agreement, which only works before it is due. */
    public Keeping move(PromiseId id, Instant dueAt, int version, CurrentUser who) {
        return save(editable(id, who).moveTo(dueAt, moments.now()), version);
    }

    /** Deletes a promise that was never made, say. Those about a matter go with it. */
    public Deletion delete(PromiseId id, int version, CurrentUser who) {
        Promise before = get(id, who);
        NotFound.unless(who.may(Permission.DELETE) && before.matter() == null, id);
        return Deletion.of(journal.keep(Text.of("promise.deleted", before.what()), who, () -> {
            int rows = db.deleteFrom(PROMISE)
                    .where(PROMISE.ID.eq(id))
                    .and(PROMISE.VERSION.eq(version))
                    .execute();
            if (rows > 0) {
                changes.record("promise", id.value(), before.party().value());
            }
            return rows;
        }));
    }

    /**
     * Keeps the one promise about a matter as another module knows it, say the delivery of an order by the day it is required. Its
     * rules are those of that module: what it says replaces what was there.
     *
     * @param matter as {@code kind:key}
     * @param fulfilledAt when it was done; null when it is open
     */
    public PromiseId forMatter(
            String matter, PartyId party, NewPromise made, @Nullable Instant fulfilledAt, CurrentUser who) {
        parties.get(party, who);
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(party);
        }
        PromiseId id = db.insertInto(PROMISE)
                .set(PROMISE.ID, new PromiseId(Ids.next()))
                .set(values(party, made, fulfilledAt))
                .set(PROMISE.MATTER, matter)
                .set(PROMISE.USER_ID, who.id())
                .onConflict(PROMISE.MATTER)
                .where(PROMISE.MATTER.isNotNull())
                .doUpdate()
                .set(values(party, made, fulfilledAt))
                .setNull(PROMISE.WITHDRAWN_AT)
                .set(PROMISE.VERSION, PROMISE.VERSION.plus(1))
                .returningResult(PROMISE.ID)
                .fetchSingle()
                .value1();
        changes.record("promise", id.value(), party.value());
        return id;
    }

    /** The promise about this matter ends unfulfilled, say because the order was cancelled; one overdue by then stays broken. */
    public void withdrawForMatter(String matter, Instant at, CurrentUser who) {
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(matter);
        }
        db.update(PROMISE)
                .set(PROMISE.WITHDRAWN_AT, at)
                .where(PROMISE.MATTER.eq(matter))
                .and(PROMISE.FULFILLED_AT.isNull())
                .execute();
    }

    /** There is no promise about this matter any more: the order has no day by which it is required. */
    public void drop(String matter, CurrentUser who) {
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(matter);
        }
        db.deleteFrom(PROMISE)
                .where(PROMISE.MATTER.eq(matter))
                .returning(PROMISE.ID, PROMISE.PARTY_ID)
                .fetch()
                .forEach(row -> changes.record(
                        "promise", row.getId().value(), row.getPartyId().value()));
    }

    private Promise editable(PromiseId id, CurrentUser who) {
        Promise promise = get(id, who);
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(id);
        }
        return promise;
    }

    private Keeping save(Keeping asked, int version) {
        return switch (asked) {
            case Refused refused -> refused;
            case Done done -> store(done.promise(), version);
        };
    }

    private Keeping store(Promise after, int version) {
        int rows = db.update(PROMISE)
                .set(PROMISE.DUE_AT, after.dueAt())
                .set(PROMISE.FULFILLED_AT, after.fulfilledAt())
                .set(PROMISE.WITHDRAWN_AT, after.withdrawnAt())
                .set(PROMISE.VERSION, version + 1)
                .where(PROMISE.ID.eq(after.id()))
                .and(PROMISE.VERSION.eq(version))
                .execute();
        if (rows == 0) {
            return new Refused(after, Reason.CHANGED_MEANWHILE);
        }
        changes.record("promise", after.id().value(), after.party().value());
        return new Done(after);
    }

    private void insert(Promise promise) {
        PromiseRecord row = values(
                promise.party(),
                new NewPromise(
                        promise.madeBy(),
                        promise.what(),
                        promise.severity(),
                        promise.madeAt(),
                        promise.dueAt(),
                        promise.contact()),
                null);
        row.setId(promise.id());
        row.setUserId(promise.user());
        db.insertInto(PROMISE).set(row).execute();
        changes.record("promise", promise.id().value(), promise.party().value());
    }

    private static PromiseRecord values(PartyId party, NewPromise made, @Nullable Instant fulfilledAt) {
        PromiseRecord row = new PromiseRecord();
        row.setPartyId(party);
        row.setInteractionId(made.contact());
        row.setMadeBy(made.madeBy());
        row.setWhat(made.what());
        row.setSeverity(made.severity().weight());
        row.setMadeAt(made.madeAt());
        row.setDueAt(made.dueAt());
        row.setFulfilledAt(fulfilledAt);
        return row;
    }

    private static Promise toPromise(PromiseRecord row) {
        return new Promise(
                row.getId(),
                row.getPartyId(),
                row.getInteractionId(),
                row.getMadeBy(),
                row.getWhat(),
                Severity.of(row.getSeverity()),
                row.getMadeAt(),
                row.getDueAt(),
                row.getFulfilledAt(),
                row.getWithdrawnAt(),
                row.getUserId(),
                row.getMatter(),
                row.getVersion());
    }
}
