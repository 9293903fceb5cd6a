package rapport.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import schema.access.tables.records.AuditEntryRecord;

/**
 * What is hashed of an entry, and how: SHA-256 over its parts one after the other, each with its length before it, so that nothing can be
 * moved from one part to the next. What it says about people goes into a hash of its own, which stays when that is erased one day.
 */
final class AuditHash {

    static final byte[] BEGINNING = new byte[32];

    private final MessageDigest digest;

    private AuditHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] content(AuditEntryRecord entry) {
        return new AuditHash()
                .with(entry.getSalt())
                .with(entry.getWhat())
                .with(entry.getChanges())
                .hash();
    }

    /** @param before the hash of the entry before it in the chain */
    static byte[] of(byte[] before, long position, AuditEntryRecord entry, byte[] content) {
        return new AuditHash()
                .with(before)
                .with(position)
                .with(entry.getId())
                .with(ChronoUnit.MICROS.between(Instant.EPOCH, entry.getAt()))
                .with(entry.getActor())
                .with(entry.getUserId())
                .with(entry.getTokenId())
                .with(entry.getJobId())
                .with(entry.getAddress())
                .with(entry.getWay())
                .with(entry.getAction())
                .with(entry.getKind())
                .with(entry.getSubjectId())
                .with(Arrays.toString(entry.getSubjects()))
                .with(entry.getCount())
                .with(entry.getDigest())
                .with(content)
                .hash();
    }

    private AuditHash with(@Nullable Object part) {
        return with(part == null ? null : part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private AuditHash with(byte @Nullable [] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? -1 : part.length)
                .array());
        if (part != null) {
            digest.update(part);
        }
        return this;
    }

    private byte[] hash() {
        return digest.digest();
    }
}
