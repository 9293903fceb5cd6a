package rapport.platform.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rapport.platform.text.Text;
import schema.platform.routines.AuditInChunks;

/** The audit trail of bulk work, which would write a million entries if each row were one: an entry for each chunk, with its digest. */
@Component
public class Chunks {

    private final DSLContext db;
    private final AuditTrail trail;

    Chunks(DSLContext db, AuditTrail trail) {
        this.db = db;
        this.trail = trail;
    }

    /** From here on the transaction that goes on takes down no rows. */
    public void begin() {
        new AuditInChunks().execute(db.configuration());
    }

    /** @param rows what came in, each row ending with a line feed */
    public void imported(String kind, String file, byte[] rows) {
        trail.add(new Happening(
                "imported", kind, null, Math.max(1, lines(rows)), Text.of("audit.what.chunk", file), sha256(rows)));
    }

    private static long lines(byte[] rows) {
        long lines = 0;
        for (byte each : rows) {
            if (each == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static String sha256(byte[] rows) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rows));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
