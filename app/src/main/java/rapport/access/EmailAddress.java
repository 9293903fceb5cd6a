package rapport.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address a user signs in with, in lower case: people never know which case they once typed. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\]+");

    public EmailAddress {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** What somebody typed as an address; empty when it is none. */
    public static Optional<EmailAddress> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        boolean valid = text.length() <= LONGEST && SHAPE.matcher(text).matches();
        return valid ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
