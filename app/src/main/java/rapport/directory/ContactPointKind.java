package rapport.directory;

import java.util.Locale;

/** A way to reach a party. */
public enum ContactPointKind {
    EMAIL,
    PHONE,
    FAX,
    WEB;

    /** By its key in the database and in addresses: the name in lower case. */
    public static ContactPointKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
