package rapport.sales;

import java.util.Locale;

/** What a column of a pipeline means for the deals in it. */
public enum DealOutcome {
    OPEN,
    WON,
    LOST;

    /** By its key in the database and in addresses: the name in lower case. */
    public static DealOutcome of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
