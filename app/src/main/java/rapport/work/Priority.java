package rapport.work;

import java.util.Locale;

public enum Priority {
    LOW,
    NORMAL,
    HIGH;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Priority of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
