package rapport.platform.mail;

import java.time.Instant;

/**
 * A mail to one reader, in plain text.
 *
 * @param to one address
 * @param subject one line
 * @param text its lines end with a line feed
 * @param until when it is of no use any more; it is not tried after that
 * @throws IllegalArgumentException when a header has a control character, by which a second header could be smuggled in
 */
public record NewMail(String to, String subject, String text, Instant until) {

    public NewMail {
        oneLine(to);
        oneLine(subject);
    }

    private static void oneLine(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a header of a mail is one line");
        }
    }
}
