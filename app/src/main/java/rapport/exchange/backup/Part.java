package rapport.exchange.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One part of a backup on its way into a file: counts and hashes what passes. Closing it leaves the file open. */
final class Part extends FilterOutputStream {

    private final MessageDigest digest = sha256();
    private long bytes;

    Part(OutputStream target) {
        super(target);
    }

    /** Hashes what a stream yields, and puts it nowhere. */
    static Part of(InputStream content) throws IOException {
        Part part = new Part(nullOutputStream());
        content.transferTo(part);
        return part;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        digest.update((byte) one);
        bytes++;
    }

    @Override
    public void write(byte[] buffer, int from, int count) throws IOException {
        out.write(buffer, from, count);
        digest.update(buffer, from, count);
        bytes += count;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long bytes() {
        return bytes;
    }

    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has SHA-256.
        }
    }
}
