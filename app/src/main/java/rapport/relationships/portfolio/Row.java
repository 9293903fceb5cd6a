package rapport.relationships.portfolio;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyKind;
import rapport.directory.PartyRole;
import rapport.platform.money.Money;
import rapport.relationships.Phase;
import rapport.relationships.RelationshipId;
import rapport.relationships.Stage;

/**
 * One relationship in the list.
 *
 * @param stage null while it has not been assessed
 * @param trust null when it is too early to say, or too late
 * @param pulse contacts of the last weeks: per week those that came to us and those that went to them
 */
public record Row(
        RelationshipId id,
        String name,
        PartyKind kind,
        PartyRole role,
        @Nullable Stage stage,
        @Nullable Phase phase,
        @Nullable Integer trust,
        @Nullable Integer commitment,
        List<Integer> pulse,
        @Nullable Double active,
        @Nullable Money spend,
        @Nullable Instant lastContactAt,
        @Nullable String nextStep,
        @Nullable String owner) {}
