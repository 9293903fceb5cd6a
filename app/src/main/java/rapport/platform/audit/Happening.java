package rapport.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;

/**
 * Something that is an entry of the audit trail without being a row that was written.
 *
 * @param action "exported", "signed_in" …, for which there is a text {@code audit.action.…}
 * @param kind what it was about: a table, as "access.user", or the kind of a record; null for nothing
 * @param subject the record, if it was about one
 * @param count how many records, or how often; at least 1
 * @param what a sentence about it; null when action and kind say it all
 * @param digest SHA-256 in hexadecimal of what it was about; null for nothing
 */
public record Happening(
        String action,
        @Nullable String kind,
        @Nullable UUID subject,
        long count,
        @Nullable Text what,
        @Nullable String digest) {

    public static Happening of(String action, String kind, @Nullable UUID subject) {
        return new Happening(action, kind, subject, 1, null, null);
    }

    public Happening called(Text what) {
        return new Happening(action, kind, subject, count, what, digest);
    }

    public Happening counting(long count) {
        return new Happening(action, kind, subject, count, what, digest);
    }
}
