package rapport.platform.kinds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a new record that looks like one that is known already. Whoever brings the records says so. */
public enum IfKnown {
    /** It is added, and the likeness is suggested to people. */
    CREATE,
    /** The known one stays as it is and stands for the new one. */
    SKIP,
    /** The known one is brought up to date. */
    UPDATE,
    /** The known one gets what it has not. */
    FILL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IfKnown> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
