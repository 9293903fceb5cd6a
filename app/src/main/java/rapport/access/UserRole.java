package rapport.access;

import java.util.Locale;

/** What a user may do in Rapport. */
public enum UserRole {
    ADMINISTRATOR,
    MEMBER;

    /** By its key in the database and in addresses: the name in lower case. */
    public static UserRole of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
