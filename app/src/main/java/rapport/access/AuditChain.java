package rapport.access;

import static schema.access.tables.AuditEntry.AUDIT_ENTRY;
import static schema.access.tables.AuditSeal.AUDIT_SEAL;
import static schema.access.tables.AuditWaiting.AUDIT_WAITING;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import schema.access.tables.records.AuditEntryRecord;
import schema.access.tables.records.AuditSealRecord;

/** Makes the chain of the audit trail anew and compares: whatever was changed behind it shows. */
@Component
public class AuditChain {

    private static final int AT_ONCE = 1_000;

    private final DSLContext db;
    private final AuditHead head;

    AuditChain(DSLContext db, AuditHead head) {
        this.db = db;
        this.head = head;
    }

    /** What does not fit. */
    public enum Fault {
        /** A link of the chain is gone, or stands elsewhere. */
        LINK_MISSING,
        /** The entry of a link is gone. */
        ENTRY_MISSING,
        /** The entry, or its link, is not as it was written. */
        CHANGED,
        /** An entry was put in that nobody wrote through Rapport. */
        NOT_CHAINED,
        /** The chain ends before the link that the home folder knows, or has another in its place. */
        NOT_AS_NOTED
    }

    /**
     * The first thing that does not fit.
     *
     * @param position in the chain; 0 for an entry that is not in it
     * @param entry the number of the entry; 0 when it is not known
     */
    public record Break(long position, long entry, Fault fault) {}

    /**
     * What was found.
     *
     * @param sealed entries in the chain
     * @param waiting entries that will be in it within a second, while a server runs
     * @param head the hash of the last link, in hexadecimal
     * @param broken null when everything fits
     */
    public record Verdict(
            long sealed,
            long waiting,
            String head,
            @Nullable Break broken) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify() {
        Walk walk = new Walk(head.noted().orElse(null));
        try (Cursor<Record> links = db.select(AUDIT_SEAL.fields())
                .select(AUDIT_ENTRY.fields())
                .from(AUDIT_SEAL)
                .leftJoin(AUDIT_ENTRY)
                .on(AUDIT_ENTRY.ID.eq(AUDIT_SEAL.ENTRY_ID))
                .orderBy(AUDIT_SEAL.POSITION)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            while (walk.broken == null && links.hasNext()) {
                Record link = Objects.requireNonNull(links.fetchNext());
                walk.on(link.into(AUDIT_SEAL), link.into(AUDIT_ENTRY));
            }
        }
        Break broken = walk.broken != null
                ? walk.broken
                : walk.atTheEnd().or(this::notChained).orElse(null);
        return new Verdict(
                walk.position, db.fetchCount(AUDIT_WAITING), HexFormat.of().formatHex(walk.hash), broken);
    }

    private Optional<Break> notChained() {
        return db.select(AUDIT_ENTRY.ID)
                .from(AUDIT_ENTRY)
                .leftAntiJoin(AUDIT_SEAL)
                .on(AUDIT_SEAL.ENTRY_ID.eq(AUDIT_ENTRY.ID))
                .leftAntiJoin(AUDIT_WAITING)
                .on(AUDIT_WAITING.ENTRY_ID.eq(AUDIT_ENTRY.ID))
                .orderBy(AUDIT_ENTRY.ID)
                .limit(1)
                .fetchOptional(row -> new Break(0, row.value1(), Fault.NOT_CHAINED));
    }

    /** Goes from link to link. */
    private static final class Walk {

        private final AuditHead.@Nullable Link noted;
        private long position;
        private byte[] hash = AuditHash.BEGINNING;
        private @Nullable Break broken;

        Walk(AuditHead.@Nullable Link noted) {
            this.noted = noted;
        }

        void on(AuditSealRecord seal, AuditEntryRecord entry) {
            Fault fault = fault(seal, entry);
            if (fault != null) {
                broken = new Break(position + 1, seal.getEntryId(), fault);
                return;
            }
            position = seal.getPosition();
            hash = seal.getHash();
        }

        private @Nullable Fault fault(AuditSealRecord seal, AuditEntryRecord entry) {
            if (seal.getPosition() != position + 1) {
                return Fault.LINK_MISSING;
            }
            if (entry.getId() == null) {
                return Fault.ENTRY_MISSING;
            }
            byte[] content = AuditHash.content(entry);
            byte[] expected = AuditHash.of(hash, seal.getPosition(), entry, content);
            if (!Arrays.equals(content, seal.getContent()) || !Arrays.equals(expected, seal.getHash())) {
                return Fault.CHANGED;
            }
            boolean isNoted = noted == null
                    || noted.position() != seal.getPosition()
                    || noted.hash().equals(HexFormat.of().formatHex(expected));
            return isNoted ? null : Fault.NOT_AS_NOTED;
        }

        Optional<Break> atTheEnd() {
            return noted != null && noted.position() > position
                    ? Optional.of(new Break(position + 1, 0, Fault.NOT_AS_NOTED))
                    : Optional.empty();
        }
    }
}
