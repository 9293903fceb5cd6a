package rapport.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the chain stands.
 *
 * @param sealed entries in it
 * @param waiting entries that will be in it within a second
 * @param head the hash of its last link, in hexadecimal; null while there is none
 * @param since when its first entry was written; null while there is none
 * @param checkedAt when it was made anew the last time; null for never
 * @param fits whether all fitted then
 * @param entry the number of the first entry that did not fit; 0 when it is not known, or all fitted
 */
public record ChainState(
        long sealed,
        long waiting,
        @Nullable String head,
        @Nullable Instant since,
        @Nullable Instant checkedAt,
        boolean fits,
        long entry) {}
