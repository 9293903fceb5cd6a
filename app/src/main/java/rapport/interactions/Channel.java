package rapport.interactions;

import java.util.Locale;

/** How a contact came about; a note is for us alone and is never counted. */
public enum Channel {
    CALL,
    EMAIL,
    MEETING,
    CHAT,
    VISIT,
    LETTER,
    WEB,
    SOCIAL,
    SURVEY,
    NOTE;

    /** By its key in the database and in addresses: the name in lower case. */
    public static Channel of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether both sides take part in it by its nature. */
    public boolean isTalk() {
        return this == CALL || this == MEETING || this == CHAT || this == VISIT;
    }

    /** Whether it is written, and may wait for an answer. */
    public boolean isMessage() {
        return this == EMAIL || this == LETTER || this == WEB || this == SOCIAL;
    }
}
