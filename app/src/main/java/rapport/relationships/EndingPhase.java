package rapport.relationships;

import java.util.Locale;

/** What is recorded about an ending. Drifting is a note of doubt; the others decide the stage at once. */
public enum EndingPhase {
    DRIFTING,
    IN_NOTICE,
    ENDED,
    FRAUD;

    /** By its key in the database and in addresses: the name in lower case. */
    public static EndingPhase of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
