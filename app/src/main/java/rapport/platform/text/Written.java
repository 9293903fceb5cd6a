package rapport.platform.text;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is written of a moment, and how: the order of its parts is the language's, but for what a shape writes its own way. */
enum Written {
    DATE("d MMMM yyyy", "MMMM d, yyyy", "d. MMMM yyyy", "yyyy-MM-dd"),
    SHORT_DATE("d MMM yyyy", "MMM d, yyyy", "d. MMM yyyy", "yyyy-MM-dd"),
    DAY_OF_YEAR("d MMM", "MMM d", "d. MMM", "yyyy-MM-dd"),
    WEEKDAY("EEE d MMM", "EEE, MMM d", "EEE, d. MMM", "EEE yyyy-MM-dd"),
    SHORT_WEEKDAY("EEE", "EEE", "EEE", "EEE"),
    LONG_WEEKDAY("EEEE d MMMM", "EEEE, MMMM d", "EEEE, d. MMMM", "EEEE, yyyy-MM-dd"),
    MONTH("MMMM yyyy", "MMMM yyyy", "MMMM yyyy", "yyyy-MM"),
    TIME("HH:mm", "h:mm a", "HH:mm", "HH:mm"),
    EXACT_TIME("HH:mm:ss", "h:mm:ss a", "HH:mm:ss", "HH:mm:ss");

    // Making one takes longer than using it, and a list has hundreds.
    private final Map<Reading, DateTimeFormatter> made = new ConcurrentHashMap<>();

    private final String english;
    private final String american;
    private final String german;
    private final String iso;

    Written(String english, String american, String german, String iso) {
        this.english = english;
        this.american = american;
        this.german = german;
        this.iso = iso;
    }

    DateTimeFormatter by(Reading reading) {
        return made.computeIfAbsent(
                reading,
                each -> DateTimeFormatter.ofPattern(
                        pattern(each), each.language().locale()));
    }

    private String pattern(Reading reading) {
        if (reading.shape() == Shape.ISO) {
            return iso;
        }
        boolean worded = this != TIME && this != EXACT_TIME;
        if (worded && reading.language() == Language.GERMAN) {
            return german;
        }
        return reading.shape() == Shape.AMERICAN ? american : english;
    }
}
