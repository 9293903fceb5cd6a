package rapport.interactions;

import java.util.Locale;

/** What a contact told us about the relationship. */
public enum Signal {
    ENQUIRY,
    DEMO,
    COMPLAINT,
    PRAISE,
    PLAN,
    FEEDBACK,
    REFERRAL,
    GOAL,
    ADAPTATION,
    NOTICE;

    /** By its key in the database and in addresses: the name in lower case. */
    public static Signal of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
