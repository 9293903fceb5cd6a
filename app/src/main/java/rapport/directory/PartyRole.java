package rapport.directory;

import java.util.Locale;

/** What a party is to us. */
public enum PartyRole {
    CUSTOMER,
    PROSPECT,
    PARTNER,
    SUPPLIER,
    DISTRIBUTOR,
    RETAILER,
    COMPETITOR;

    /** By its key in the database and in addresses: the name in lower case. */
    public static PartyRole of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
