package rapport.relationships;

import java.util.Locale;

/** Why a relationship ends. */
public enum EndingReason {
    DISSATISFIED,
    COMPETITOR,
    REQUIREMENTS,
    SALES_VOLUME,
    FRAUD,
    PRICE,
    SERVICE_FAILURE,
    RESPONSE_TO_FAILURE,
    INCONVENIENCE,
    INVOLUNTARY,
    OTHER;

    /** By its key in the database and in addresses: the name in lower case. */
    public static EndingReason of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
