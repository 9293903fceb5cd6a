package rapport.search;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;

/**
 * The digits by which a phone number is found, in whatever form it is typed or kept: those behind the country and the 0 before it.
 * "+44 20 7946 0018", "0044 (0)20 79460018" and "020 7946-0018" give the same.
 */
final class PhoneDigits {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int FEWEST = 4;

    private PhoneDigits() {}

    /** Empty when there are too few digits to look for. */
    static Optional<String> of(String typed) {
        String text = typed.strip().replace("(0)", "");
        String international = text.startsWith("00") ? "+" + text.substring(2) : text;
        return enough(international.startsWith("+") ? national(international) : international)
                .or(() -> enough(international));
    }

    private static Optional<String> enough(String number) {
        return Optional.of(number.replaceAll("\\D", "").replaceFirst("^0+", ""))
                .filter(digits -> digits.length() >= FEWEST);
    }

    private static String national(String international) {
        try {
            return NUMBERS.getNationalSignificantNumber(NUMBERS.parse(international, null));
        } catch (NumberParseException notYetANumber) {
            return international; // the beginning of one
        }
    }
}
