package rapport.relationships;

import java.util.Locale;

/** What both sides agreed: a goal set together, or a rule adapted to the other. */
public enum GoalKind {
    GOAL,
    ADAPTATION;

    /** By its key in the database and in addresses: the name in lower case. */
    public static GoalKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
