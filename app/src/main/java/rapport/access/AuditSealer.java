package rapport.access;

import static schema.access.tables.AuditEntry.AUDIT_ENTRY;
import static schema.access.tables.AuditSeal.AUDIT_SEAL;
import static schema.access.tables.AuditWaiting.AUDIT_WAITING;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import schema.access.tables.records.AuditEntryRecord;
import schema.access.tables.records.AuditSealRecord;

/** Chains the entries of the audit trail in the order in which they are committed; one node at a time. */
@Repository
@Transactional
class AuditSealer {

    static final int AT_ONCE = 1_000;

    /** The number is only to be the same for all. */
    private static final long LOCK = 0x617564697453L;

    private final DSLContext db;

    AuditSealer(DSLContext db) {
        this.db = db;
    }

    /**
     * What was sealed.
     *
     * @param entries how many, at most {@link #AT_ONCE}
     * @param head the last link
     */
    record Sealed(int entries, AuditHead.Link head) {}

    /** Seals entries that wait; empty when there are none, or another node is at it. */
    Optional<Sealed> seal() {
        if (!isMine()) {
            return Optional.empty();
        }
        List<AuditEntryRecord> waiting = db.select(AUDIT_ENTRY.fields())
                .from(AUDIT_WAITING)
                .join(AUDIT_ENTRY)
                .on(AUDIT_ENTRY.ID.eq(AUDIT_WAITING.ENTRY_ID))
                .orderBy(AUDIT_WAITING.ENTRY_ID)
                .limit(AT_ONCE)
                .fetchInto(AUDIT_ENTRY);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        AuditHead.Link head = chain(waiting);
        db.deleteFrom(AUDIT_WAITING)
                .where(AUDIT_WAITING.ENTRY_ID.in(
                        waiting.stream().map(AuditEntryRecord::getId).toList()))
                .execute();
        return Optional.of(new Sealed(waiting.size(), head));
    }

    private boolean isMine() {
        return Boolean.TRUE.equals(
                db.fetchValue(DSL.function(DSL.name("pg_try_advisory_xact_lock"), Boolean.class, DSL.val(LOCK))));
    }

    private AuditHead.Link chain(List<AuditEntryRecord> entries) {
        Optional<AuditSealRecord> last = db.selectFrom(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.POSITION.desc())
                .limit(1)
                .fetchOptional();
        long position = last.map(AuditSealRecord::getPosition).orElse(0L);
        byte[] hash = last.map(AuditSealRecord::getHash).orElse(AuditHash.BEGINNING);
        var seals = db.insertInto(
                AUDIT_SEAL, AUDIT_SEAL.POSITION, AUDIT_SEAL.ENTRY_ID, AUDIT_SEAL.CONTENT, AUDIT_SEAL.HASH);
        for (AuditEntryRecord entry : entries) {
            byte[] content = AuditHash.content(entry);
            position++;
            hash = AuditHash.of(hash, position, entry, content);
            seals = seals.values(position, entry.getId(), content, hash);
        }
        seals.execute();
        return AuditHead.Link.of(position, hash);
    }
}
