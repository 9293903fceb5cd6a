package rapport.platform.audit;

/**
 * The audit trail, for what is not a row that was written: exports, sign-ins, chunks of an import. Rows that are written are in it
 * by themselves, whoever writes them.
 */
public interface AuditTrail {

    /** Adds an entry by whoever acts now; in the transaction that goes on, or else at once. */
    void add(Happening happening);
}
