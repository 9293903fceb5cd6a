package rapport.relationships;

import java.util.Locale;

/** Who ended it. */
public enum EndingSide {
    THEM,
    US,
    NOBODY;

    /** By its key in the database and in addresses: the name in lower case. */
    public static EndingSide of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
