package rapport.platform.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an amount as people type it: "1,234.50", "1 234,50", "1.234,50", "−3". */
public final class Amounts {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([,.' ]\\d{3})+([.,]\\d{1,6})?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}([.,]\\d{1,6})?");

    private Amounts() {}

    /** Empty when it is no amount. The last comma or point is the decimal mark unless it only groups thousands. */
    public static Optional<BigDecimal> read(String typed) {
        String text = typed.strip()
                .replace('−', '-')
                .replace(' ', ' ')
                .replace(' ', ' ')
                .replace('’', '\'');
        if (GROUPED.matcher(text).matches() && isGrouped(text)) {
            return Optional.of(new BigDecimal(ungrouped(text)));
        }
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    /** One mark alone groups only when it is a comma, apostrophe or blank with three digits after it, or stands twice. */
    private static boolean isGrouped(String text) {
        char first = groupMark(text);
        int after = text.lastIndexOf(first);
        boolean oneGroup = text.indexOf(first) == after && text.indexOf('.') == after && text.indexOf(',') < 0;
        return !oneGroup;
    }

    private static String ungrouped(String text) {
        char group = groupMark(text);
        return text.replace(String.valueOf(group), "").replace(',', '.');
    }

    private static char groupMark(String text) {
        return (char) text.chars()
                .filter(c -> c != '-' && !Character.isDigit(c))
                .findFirst()
                .orElseThrow();
    }
}
