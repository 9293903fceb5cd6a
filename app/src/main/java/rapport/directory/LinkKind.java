package rapport.directory;

import java.util.Locale;

/** How two parties hang together, read from one to the other. */
public enum LinkKind {
    WORKS_AT,
    PARENT_OF,
    SUPPLIES,
    DISTRIBUTES_FOR,
    RESELLS_FOR,
    PARTNERS_WITH,
    REFERS;

    /** By its key in the database and in addresses: the name in lower case. */
    public static LinkKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
