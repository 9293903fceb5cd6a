package rapport.interactions;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a contact felt to us. */
public enum Mood {
    BAD(-1),
    MIXED(0),
    GOOD(1);

    private final short number;

    Mood(int number) {
        this.number = (short) number;
    }

    /** By the number in the database, −1 to 1; null when nobody said. */
    public static @Nullable Mood of(@Nullable Short number) {
        return number == null ? null : of(number.toString());
    }

    /** By what a form sends: −1, 0 or 1. */
    public static Mood of(String key) {
        return Arrays.stream(values())
                .filter(mood -> mood.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mood: " + key));
    }

    public short number() {
        return number;
    }

    public String key() {
        return Short.toString(number);
    }
}
