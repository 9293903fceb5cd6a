package rapport.exchange.delivering;

import java.util.Locale;

/** What became of a record. */
public enum HookEvent {
    CREATED,
    CHANGED,
    DELETED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HookEvent of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
