package rapport.relationships;

import java.util.Locale;

/** How far a relationship has come; in the order in which it grows, dissolution last. */
public enum Stage {
    NONE,
    EXPLORATION,
    AWARENESS,
    EXPANSION,
    ENGAGEMENT,
    DISSOLUTION;

    /** By its key in the database and in addresses: the name in lower case. */
    public static Stage of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
