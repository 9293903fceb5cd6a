package bench.report;

import java.util.Locale;

/** How large the made-up company is. Small ones are held against the budgets of medium ones. */
public enum Size {
    SMALL,
    MEDIUM,
    LARGE;

    public static Size of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
