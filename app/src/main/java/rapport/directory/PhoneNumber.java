package rapport.directory;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

/** A phone number as typed, and in the form in which two of them are compared. */
public final class PhoneNumber {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumber() {}

    /** E.164 when the number says its country ("+44 …"), else its digits alone; empty when there are none. */
    public static String normalised(String typed) {
        String text = typed.strip();
        if (text.startsWith("+") || text.startsWith("00")) {
            try {
                Phonenumber.PhoneNumber number =
                        NUMBERS.parse(text.startsWith("00") ? "+" + text.substring(2) : text, null);
                return NUMBERS.format(number, PhoneNumberFormat.E164);
            } catch (NumberParseException notANumber) {
                return digits(text); // kept as typed; digits still find it again
            }
        }
        return digits(text);
    }

    private static String digits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .map(c -> Character.digit(c, 10))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
