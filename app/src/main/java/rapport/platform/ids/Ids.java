package rapport.platform.ids;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562), so that rows made one after the other lie side by side in an index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long random = RANDOM.nextLong();
        long time = System.currentTimeMillis() << 16 | 0x7000 | random & 0xfff;
        return new UUID(time, RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
