package rapport.platform.egress;

import java.time.Duration;
import java.util.Locale;

/** What came of sending something out. */
public sealed interface Reply {

    /** How long it took. */
    Duration took();

    /**
     * The other server answered.
     *
     * @param body its first {@value Egress#MOST_BYTES} bytes as text
     */
    record Answered(int status, String body, Duration took) implements Reply {

        /** 2xx; a redirect is none, and is not followed. */
        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** It did not; nobody can say whether it has received anything. */
    record Failed(Reason reason, Duration took) implements Reply {}

    enum Reason {
        /** The address leads to this machine or its network, which the setting egress-allow does not allow; nothing was connected to. */
        INTERNAL,
        /** The name has no address. */
        UNKNOWN_NAME,
        /** No connection, or it broke. */
        NO_CONNECTION,
        /** No encrypted connection with somebody whose certificate is good for that name. */
        NOT_TRUSTED,
        /** Not within the time given. */
        TOO_SLOW,
        /** What came is no answer by HTTP. */
        NO_ANSWER,
        /** What would have proved that it is us was sealed by another installation; nothing was sent. */
        NO_KEY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
