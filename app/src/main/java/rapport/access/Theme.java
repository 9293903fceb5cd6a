package rapport.access;

import java.util.Locale;

/** How the pages look; {@code AUTO} as the reader's machine does. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** By its key in the database and in forms: the name in lower case. */
    public static Theme of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
