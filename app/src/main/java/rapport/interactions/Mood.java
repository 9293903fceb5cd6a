package rapport.interactions;

import org.jspecify.annotations.Nullable;

/** How a contact felt to us. */
public enum Mood {
    BAD,
    MIXED,
    GOOD;

    /** By the number in the database, −1 to 1; null when nobody said. */
    public static @Nullable Mood of(@Nullable Short number) {
        return number == null ? null : values()[number + 1];
    }

    public short number() {
        return (short) (ordinal() - 1);
    }

    /** By what a form sends. */
    public static Mood of(String key) {
        return of(Short.valueOf(key));
    }

    public String key() {
        return Short.toString(number());
    }
}
