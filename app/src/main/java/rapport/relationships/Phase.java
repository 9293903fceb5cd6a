package rapport.relationships;

import java.util.Locale;

/** How far a dissolution has come. Presumed ended: silence alone says so, nobody recorded it. */
public enum Phase {
    DRIFTING,
    IN_NOTICE,
    ENDED,
    PRESUMED_ENDED;

    /** By its key in the database and in addresses: the name in lower case. */
    public static Phase of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
