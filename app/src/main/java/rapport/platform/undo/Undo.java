package rapport.platform.undo;

import static schema.platform.tables.Change.CHANGE;
import static schema.platform.tables.JournalChange.JOURNAL_CHANGE;
import static schema.platform.tables.TakeBack.TAKE_BACK;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.time.Moments;
import rapport.platform.undo.Undoing.Done;
import rapport.platform.undo.Undoing.Left;
import rapport.platform.undo.Undoing.Reason;
import rapport.platform.undo.Undoing.Refused;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.platform.tables.records.TakeBackRecord;

/** Takes back what the journal has written down: whoever did it, as long as they may still change what they changed. */
@Component
@Transactional
public class Undo {

    private static final Map<String, Reason> NOTHING_DONE =
            Map.of("attached", Reason.ATTACHED_SINCE, "missing", Reason.MISSING);

    private final DSLContext db;
    private final Journal journal;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Moments moments;

    Undo(DSLContext db, Journal journal, Changes changes, ApplicationEventPublisher events, Moments moments) {
        this.db = db;
        this.journal = journal;
        this.changes = changes;
        this.events = events;
        this.moments = moments;
    }

    public Undoing undo(UUID entry, CurrentUser who) {
        Deed deed = journal.find(entry, who).orElseThrow(() -> new NotFound(entry));
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(entry);
        }
        if (deed.undoneAt() != null) {
            return new Refused(deed.what(), Reason.ALREADY_UNDONE);
        }
        if (!moments.now().isBefore(deed.until())) {
            return new Refused(deed.what(), Reason.TOO_LATE);
        }
        Result<TakeBackRecord> rows = db.selectFrom(TAKE_BACK.call(entry)).fetch();
        Reason nothing = nothingDone(rows, entry);
        if (nothing != null) {
            return new Refused(deed.what(), nothing);
        }
        journal.undone(entry);
        tell(entry);
        return new Done(deed.what(), left(rows));
    }

    private @Nullable Reason nothingDone(Result<TakeBackRecord> rows, UUID entry) {
        for (TakeBackRecord row : rows) {
            Reason reason = NOTHING_DONE.get(row.getOutcome());
            if (reason != null) {
                return reason;
            }
        }
        return left(rows).size() >= journal.size(entry) ? Reason.CHANGED_SINCE : null;
    }

    private static List<Left> left(Result<TakeBackRecord> rows) {
        return rows.stream()
                .filter(row -> "left".equals(row.getOutcome()))
                .map(row -> new Left(row.getSchemaName() + "." + row.getTableName()))
                .toList();
    }

    /** The readers of the feed hear of the same records again; what others work out from them is worked out anew. */
    private void tell(UUID entry) {
        db.insertInto(CHANGE, CHANGE.KIND, CHANGE.SUBJECT_ID, CHANGE.PARTY_ID)
                .select(db.select(JOURNAL_CHANGE.KIND, JOURNAL_CHANGE.SUBJECT_ID, JOURNAL_CHANGE.PARTY_ID)
                        .from(JOURNAL_CHANGE)
                        .where(JOURNAL_CHANGE.ENTRY_ID.eq(entry))
                        .orderBy(JOURNAL_CHANGE.POSITION))
                .execute();
        changes.announce();
        events.publishEvent(new TakenBack(Set.copyOf(journal.parties(entry))));
    }
}
