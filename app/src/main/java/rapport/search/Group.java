package rapport.search;

import java.util.Locale;

/** Under which heading hits are shown, in this order. */
public enum Group {
    /** Whom we know. */
    PARTIES,
    /** What is sold, ordered and agreed. */
    SALES,
    /** What was said. */
    CONTACTS,
    /** What is attached to them. */
    FILES;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
