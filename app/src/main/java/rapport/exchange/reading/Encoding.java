package rapport.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * In which encoding a file is written: by its mark; else UTF-16 when every other byte is zero; else UTF-8 as long as it reads as
 * such; else Windows-1252, which older office programs write.
 *
 * @param marked whether a byte order mark stands at the start
 */
record Encoding(Charset charset, boolean marked) {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** So many good UTF-8 sequences outweigh one bad byte: then the row is at fault, not the encoding. */
    private static final int OUTWEIGHS = 10;

    static Encoding of(InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(1 << 16);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, true);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, true);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, true);
        }
        int odd = zeros(head, 1);
        int even = zeros(head, 0);
        if (odd > head.length / 5 && even < odd / 10) {
            return new Encoding(StandardCharsets.UTF_16LE, false);
        }
        if (even > head.length / 5 && odd < even / 10) {
            return new Encoding(StandardCharsets.UTF_16BE, false);
        }
        return new Encoding(looksLikeUtf8(head, bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252, false);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] head, int from) {
        int found = 0;
        for (int i = from; i < head.length; i += 2) {
            found += head[i] == 0 ? 1 : 0;
        }
        return found;
    }

    private static boolean looksLikeUtf8(byte[] head, InputStream rest) {
        Utf8 seen = new Utf8();
        seen.read(head, head.length);
        try {
            byte[] buffer = new byte[1 << 16];
            for (int n = rest.read(buffer); n >= 0; n = rest.read(buffer)) {
                seen.read(buffer, n);
            }
        } catch (IOException brokenOff) {
            // What stands before the break can still be read; whoever reads on to it is told.
        }
        return seen.bad == 0 || seen.good > (long) OUTWEIGHS * seen.bad;
    }

    /** Counts sequences of several bytes that are UTF-8, and bytes that are not. */
    private static final class Utf8 {

        private long good;
        private long bad;
        private int missing;

        void read(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                if (b >= 0 && missing == 0) {
                    continue;
                }
                step(b & 0xff);
            }
        }

        private void step(int b) {
            if (missing > 0 && (b & 0xC0) == 0x80) {
                good += --missing == 0 ? 1 : 0;
                return;
            }
            bad += missing > 0 ? 1 : 0;
            missing = b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
            bad += b >= 0x80 && missing == 0 ? 1 : 0;
        }
    }
}
