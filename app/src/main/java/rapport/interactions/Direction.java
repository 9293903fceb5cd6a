package rapport.interactions;

import java.util.Locale;

/** Which way a contact went: it came to us, or it went from us. */
public enum Direction {
    IN,
    OUT;

    /** By its key in the database and in addresses: the name in lower case. */
    public static Direction of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
