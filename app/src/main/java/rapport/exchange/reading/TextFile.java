package rapport.exchange.reading;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A text file, packed by gzip or not, in whatever encoding. It may be opened any number of times and is never held in memory. */
final class TextFile {

    private final Path path;
    private final Encoding encoding;

    /** @param forced the encoding to read it in; null to find out */
    TextFile(Path path, @Nullable Charset forced) throws IOException {
        this.path = path;
        try (InputStream bytes = bytes()) {
            Encoding found = Encoding.of(bytes);
            this.encoding = forced == null || found.marked() ? found : new Encoding(forced, false);
        }
    }

    /** Its text; bytes that are none become U+FFFD, for which the row is refused later. */
    Reader open() throws IOException {
        InputStream bytes = bytes();
        if (encoding.marked()) {
            bytes.skipNBytes(encoding.charset().name().startsWith("UTF-16") ? 2 : 3);
        }
        return new InputStreamReader(
                bytes,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    String encodingName() {
        return encoding.charset().name();
    }

    private InputStream bytes() throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        raw.mark(2);
        boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return packed ? new Inflated(new GZIPInputStream(raw, 1 << 16), Files.size(path)) : raw;
    }

    /** Stops a small file from unpacking to an endless one. */
    private static final class Inflated extends FilterInputStream {

        private long left;

        Inflated(InputStream in, long packed) {
            super(in);
            this.left = Math.max(1 << 24, packed * Limits.INFLATION);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            left -= Math.max(0, n);
            if (left < 0) {
                throw new IOException("it unpacks to more than " + Limits.INFLATION + " times its size");
            }
            return n;
        }
    }
}
