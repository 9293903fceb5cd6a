package rapport.exchange.delivering;

import java.util.Locale;

/** Why a webhook sends nothing; what happens meanwhile waits. */
public enum Paused {
    /** Somebody wanted it. */
    USER,
    /** Nothing has arrived for days. */
    FAILING,
    /** The receiver has answered that it is gone for good (410). */
    GONE,
    /** Who made it is no administrator any more. */
    OWNER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Paused of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
