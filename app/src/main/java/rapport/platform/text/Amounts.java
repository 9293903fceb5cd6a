package rapport.platform.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.platform.text.Amount.Ambiguous;
import rapport.platform.text.Amount.NotANumber;
import rapport.platform.text.Amount.Read;

/**
 * Numbers as people type them: "1,234.50", "1 234,50", "1.234,50", "−3". What can mean only one thing is read whoever types it; what
 * can mean two is read in the reader's shape where its mark groups thousands, and not guessed otherwise.
 */
public final class Amounts {

    /** Blanks and apostrophes are the decimal mark of nobody. */
    private static final Pattern SPACED =
            Pattern.compile("(-?\\d{1,3}(?:([ '])\\d{3})(?:\\2\\d{3})*)(?:[.,](\\d{1,10}))?");

    private static final Pattern BOTH_MARKS =
            Pattern.compile("(-?\\d{1,3}(?:([.,])\\d{3})(?:\\2\\d{3})*)(?!\\2)[.,](\\d{1,10})");
    private static final Pattern MANY_GROUPS = Pattern.compile("-?\\d{1,3}([.,])\\d{3}(\\1\\d{3})+");
    private static final Pattern ONE_GROUP = Pattern.compile("-?[1-9]\\d{0,2}([.,])\\d{3}");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}([.,]\\d{1,10})?");

    private Amounts() {}

    public static Amount read(String typed) {
        String text = typed.strip()
                .replace('−', '-')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('’', '\'');
        for (Pattern grouped : new Pattern[] {SPACED, BOTH_MARKS}) {
            Matcher parts = grouped.matcher(text);
            if (parts.matches()) {
                String decimals = parts.group(3) == null ? "" : "." + parts.group(3);
                return new Read(new BigDecimal(digits(parts.group(1)) + decimals));
            }
        }
        if (MANY_GROUPS.matcher(text).matches()) {
            return new Read(new BigDecimal(digits(text)));
        }
        Matcher group = ONE_GROUP.matcher(text);
        if (group.matches()) {
            boolean groups =
                    group.group(1).charAt(0) == Reading.current().shape().groupMark();
            return groups ? new Read(new BigDecimal(digits(text))) : new Ambiguous();
        }
        return PLAIN.matcher(text).matches() ? new Read(new BigDecimal(text.replace(',', '.'))) : new NotANumber();
    }

    /** As the reader would type it, so that reading it gives the same number again. */
    public static String write(BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        String text =
                plain.toPlainString().replace('.', Reading.current().shape().decimalMark());
        return ONE_GROUP.matcher(text).matches() ? text + "0" : text;
    }

    private static String digits(String grouped) {
        return grouped.replaceAll("[^-\\d]", "");
    }
}
