package rapport.interactions;

import java.util.Locale;

/** A scale of satisfaction: CSAT 1 to 5, NPS 0 to 10, CES 1 to 7 (7 = easy). */
public enum Scale {
    CSAT,
    NPS,
    CES;

    /** By its key in the database and in addresses: the name in lower case. */
    public static Scale of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
