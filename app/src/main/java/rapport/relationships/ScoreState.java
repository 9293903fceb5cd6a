package rapport.relationships;

import java.util.Locale;

/** Whether a score is shown, and why not: too little evidence, or evidence too old. */
public enum ScoreState {
    SHOWN,
    TOO_EARLY,
    TOO_OLD;

    /** By its key in the database and in addresses: the name in lower case. */
    public static ScoreState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
