package rapport.exchange.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as people and programs write them. */
final class Numbers {

    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,2})?");
    private static final Pattern AROUND = Pattern.compile("[\\s\\u00A0\\u202F'’$€£¥]");
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(13);

    private final char decimal;

    /** @param decimal the decimal mark; the other of point and comma groups digits */
    Numbers(char decimal) {
        this.decimal = decimal;
    }

    /** With at most six decimals; null when the text is no number or too large a one. */
    @Nullable BigDecimal decimal(String text) {
        if (text.length() > 100) {
            return null;
        }
        String plain = plain(text);
        if (!PLAIN.matcher(plain).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(plain);
        return value.abs().compareTo(LARGEST) < 0 ? value.setScale(6, RoundingMode.HALF_UP) : null;
    }

    private String plain(String text) {
        if (decimal == '.' && PLAIN.matcher(text).matches()) {
            return text;
        }
        String bare = AROUND.matcher(text).replaceAll("");
        boolean negative = bare.startsWith("(") && bare.endsWith(")");
        String digits = negative ? "-" + bare.substring(1, bare.length() - 1) : bare;
        return decimal == '.'
                ? digits.replace(",", "")
                : digits.replace(".", "").replace(',', '.');
    }

    /** Null when the text is no whole number, or too large a one. */
    @Nullable Integer whole(String text) {
        BigDecimal value = decimal(text);
        if (value == null || value.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0 ? value.intValueExact() : null;
    }
}
