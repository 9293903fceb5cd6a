package rapport.platform.undo;

import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static schema.platform.tables.JournalChange.JOURNAL_CHANGE;
import static schema.platform.tables.JournalEntry.JOURNAL_ENTRY;
import static schema.platform.tables.JournalRow.JOURNAL_ROW;
import static schema.platform.tables.WorkedOut.WORKED_OUT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.ids.Ids;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import schema.platform.routines.CallAudit;
import schema.platform.routines.CloseJournal;
import schema.platform.routines.OpenJournal;
import schema.platform.tables.records.JournalEntryRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what users do, so that they can take it back for seven days: every row that their action touches in any module, before
 * and after, also what goes in its wake. The writing is done by triggers ({@code platform.journal}).
 */
@Repository
@Transactional
public class Journal {

    public static final Duration KEPT = Duration.ofDays(7);

    private static final int SHOWN = 50;

    /** Whether this thread writes down already: what is done within is a part of it. */
    private final ThreadLocal<Boolean> open = new ThreadLocal<>();

    private final DSLContext db;
    private final Moments moments;
    private final JsonMapper json;

    Journal(DSLContext db, Moments moments, JsonMapper json) {
        this.db = db;
        this.moments = moments;
        this.json = json;
    }

    /**
     * Does something that can be taken back.
     *
     * @param what what was done, in the past ("Order 12 deleted")
     */
    public <T> Kept<T> keep(Text what, CurrentUser who, Supplier<T> work) {
        return keep(what, null, who, work);
    }

    /** @param job the job it is a part of, with which it is taken back */
    public <T> Kept<T> keep(Text what, @Nullable UUID job, CurrentUser who, Supplier<T> work) {
        if (Boolean.TRUE.equals(open.get())) {
            return new Kept<>(work.get(), null);
        }
        UUID entry = Ids.next();
        Instant now = moments.now();
        db.insertInto(JOURNAL_ENTRY)
                .set(JOURNAL_ENTRY.ID, entry)
                .set(JOURNAL_ENTRY.WHAT, JSONB.valueOf(json.writeValueAsString(what)))
                .set(JOURNAL_ENTRY.USER_ID, who.id())
                .set(JOURNAL_ENTRY.AT, now)
                .set(JOURNAL_ENTRY.KEEP_UNTIL, now.plus(KEPT))
                .set(JOURNAL_ENTRY.JOB_ID, job)
                .execute();
        call(what);
        T result = writtenDown(entry, work);
        if (close(entry) > 0) {
            return new Kept<>(result, entry);
        }
        db.deleteFrom(JOURNAL_ENTRY).where(JOURNAL_ENTRY.ID.eq(entry)).execute();
        return new Kept<>(result, null);
    }

    /** The audit trail calls it the same. */
    private void call(Text what) {
        CallAudit call = new CallAudit();
        call.setWhat(json.writeValueAsString(what));
        call.execute(db.configuration());
    }

    private <T> T writtenDown(UUID entry, Supplier<T> work) {
        open(entry);
        open.set(true);
        try {
            return work.get();
        } finally {
            open.remove();
        }
    }

    private void open(UUID entry) {
        OpenJournal open = new OpenJournal();
        open.setEntry(entry);
        open.execute(db.configuration());
    }

    private int close(UUID entry) {
        CloseJournal close = new CloseJournal();
        close.setEntry(entry);
        close.execute(db.configuration());
        return Objects.requireNonNull(close.getReturnValue());
    }

    /** What a user did and can take back, or has; the newest first. */
    public List<Deed> of(CurrentUser who) {
        return db.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.USER_ID.eq(who.id()))
                .and(JOURNAL_ENTRY.JOB_ID.isNull())
                .orderBy(JOURNAL_ENTRY.AT.desc(), JOURNAL_ENTRY.ID.desc())
                .limit(SHOWN)
                .fetch(this::toDeed);
    }

    /** Something that this user did; administrators find what others did too. */
    Optional<Deed> find(UUID entry, CurrentUser who) {
        return db.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.ID.eq(entry))
                .and(who.isAdministrator() ? JOURNAL_ENTRY.ID.isNotNull() : JOURNAL_ENTRY.USER_ID.eq(who.id()))
                .forUpdate()
                .fetchOptional(this::toDeed);
    }

    /** The parties whose relationships an entry touched, as far as it told. */
    List<UUID> parties(UUID entry) {
        return db.selectDistinct(JOURNAL_CHANGE.PARTY_ID)
                .from(JOURNAL_CHANGE)
                .where(JOURNAL_CHANGE.ENTRY_ID.eq(entry))
                .and(JOURNAL_CHANGE.PARTY_ID.isNotNull())
                .fetch(JOURNAL_CHANGE.PARTY_ID);
    }

    /** How many rows an entry touched that are not worked out from others. */
    int size(UUID entry) {
        return db.fetchValue(db.select(
                        countDistinct(row(JOURNAL_ROW.SCHEMA_NAME, JOURNAL_ROW.TABLE_NAME, JOURNAL_ROW.KEY)))
                .from(JOURNAL_ROW)
                .where(JOURNAL_ROW.ENTRY_ID.eq(entry))
                .and(notExists(selectOne()
                        .from(WORKED_OUT)
                        .where(WORKED_OUT.SCHEMA_NAME.eq(JOURNAL_ROW.SCHEMA_NAME))
                        .and(WORKED_OUT.TABLE_NAME.eq(JOURNAL_ROW.TABLE_NAME))
                        .and(cardinality(WORKED_OUT.COLUMNS).eq(0)))));
    }

    void undone(UUID entry) {
        db.update(JOURNAL_ENTRY)
                .set(JOURNAL_ENTRY.UNDONE_AT, moments.now())
                .where(JOURNAL_ENTRY.ID.eq(entry))
                .execute();
    }

    /** Forgets what can be taken back no more. */
    public int forgetOld() {
        return db.deleteFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.KEEP_UNTIL.lt(moments.now()))
                .execute();
    }

    private Deed toDeed(JournalEntryRecord row) {
        return new Deed(
                row.getId(),
                json.readValue(row.getWhat().data(), Text.class),
                row.getAt(),
                row.getKeepUntil(),
                row.getUndoneAt());
    }
}
