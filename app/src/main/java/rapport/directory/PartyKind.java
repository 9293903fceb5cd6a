package rapport.directory;

import java.util.Locale;

/** What a party is. */
public enum PartyKind {
    ORGANISATION,
    PERSON;

    /** By its key in the database and in addresses: the name in lower case. */
    public static PartyKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
