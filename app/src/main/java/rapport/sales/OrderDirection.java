package rapport.sales;

import java.util.Locale;

/** Sold: they buy from us. Bought: we buy from them. */
public enum OrderDirection {
    SOLD,
    BOUGHT;

    /** By its key in the database and in addresses: the name in lower case. */
    public static OrderDirection of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
