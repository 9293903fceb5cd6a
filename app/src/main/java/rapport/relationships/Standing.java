package rapport.relationships;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.money.Money;

/**
 * Where a relationship stands, as last assessed. Derived: written by the assessor alone.
 *
 * @param phase of a dissolution; null in the other stages
 * @param since when the stage began; null when it never was another
 * @param cooling how much the relationship cools down: the rise of the probability of dissolution within 90 days, 0..1; null
 *     when it did not rise, nothing is there yet, or it has ended
 * @param lastContactAt the last contact that counts, either way; orders are none
 * @param spend of the last 12 months in the company's currency; null when no value is known
 * @param pulse contacts of the last 24 weeks, the oldest first: per week those opened by them and those opened by us
 */
public record Standing(
        RelationshipId relationship,
        Instant assessedAt,
        Stage stage,
        @Nullable Phase phase,
        @Nullable Instant since,
        @Nullable Double cooling,
        @Nullable Instant lastContactAt,
        @Nullable Money spend,
        List<Integer> pulse,
        StandingDetail detail,
        String modelVersion,
        long constantsVersion) {

    public static final int PULSE_WEEKS = 24;
}
