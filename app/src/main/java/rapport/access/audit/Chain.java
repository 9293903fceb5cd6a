package rapport.access.audit;

import static schema.access.tables.AuditCheck.AUDIT_CHECK;
import static schema.access.tables.AuditEntry.AUDIT_ENTRY;
import static schema.access.tables.AuditSeal.AUDIT_SEAL;
import static schema.access.tables.AuditWaiting.AUDIT_WAITING;

import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import schema.access.tables.records.AuditCheckRecord;
import schema.access.tables.records.AuditSealRecord;

/** Reads how the chain stands, without making it anew. */
@Repository
@Transactional(readOnly = true)
class Chain {

    private final DSLContext db;

    Chain(DSLContext db) {
        this.db = db;
    }

    ChainState now() {
        Optional<AuditSealRecord> last = db.selectFrom(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.POSITION.desc())
                .limit(1)
                .fetchOptional();
        Optional<AuditCheckRecord> check = db.selectFrom(AUDIT_CHECK)
                .orderBy(AUDIT_CHECK.AT.desc())
                .limit(1)
                .fetchOptional();
        return new ChainState(
                last.map(AuditSealRecord::getPosition).orElse(0L),
                db.fetchCount(AUDIT_WAITING),
                last.map(seal -> HexFormat.of().formatHex(seal.getHash())).orElse(null),
                db.select(AUDIT_ENTRY.AT)
                        .from(AUDIT_ENTRY)
                        .orderBy(AUDIT_ENTRY.ID)
                        .limit(1)
                        .fetchOptional(AUDIT_ENTRY.AT)
                        .orElse(null),
                check.map(AuditCheckRecord::getAt).orElse(null),
                check.map(one -> one.getFault() == null).orElse(true),
                check.map(AuditCheckRecord::getEntryId).orElse(0L));
    }
}
