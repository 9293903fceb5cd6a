package rapport.directory;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address as a user typed it, and in the form in which two of them are compared. */
public sealed interface EmailAddress {

    /** @param normalised in lower case, without blanks around it */
    record Valid(String normalised) implements EmailAddress {

        /** What stands behind the @. */
        public String domain() {
            return normalised.substring(normalised.indexOf('@') + 1);
        }
    }

    record NotAnAddress(String typed) implements EmailAddress {}

    /** RFC 5321 sets 64 characters before the @ and 254 in all; quoted local parts are not accepted. */
    Pattern SHAPE = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\\\\\]]{1,64}@[^\\s@\"(),:;<>\\[\\\\\\]]+\\.[^\\s@\"(),:;<>\\[\\\\\\].]{2,}");

    static EmailAddress parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.length() <= 254 && SHAPE.matcher(text).matches() ? new Valid(text) : new NotAnAddress(typed);
    }
}
