package rapport.interactions;

import java.util.Locale;

/** One of the two sides of a relationship. */
public enum Side {
    THEM,
    US;

    /** By its key in the database and in addresses: the name in lower case. */
    public static Side of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
