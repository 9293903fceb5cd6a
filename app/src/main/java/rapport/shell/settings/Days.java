package rapport.shell.settings;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import rapport.platform.text.Reading;

/** Days of the week as people read them. */
public final class Days {

    private Days() {}

    public static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Reading.current().locale());
    }

    /** By its key in forms. */
    public static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    static String names(Set<DayOfWeek> days) {
        EnumSet<DayOfWeek> inOrder = EnumSet.noneOf(DayOfWeek.class);
        inOrder.addAll(days);
        return inOrder.stream().map(Days::name).collect(Collectors.joining(", "));
    }
}
