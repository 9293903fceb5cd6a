package rapport.relationships.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.platform.web.View;
import rapport.relationships.Ending;
import rapport.relationships.ManualStage;
import rapport.relationships.RelationshipId;
import rapport.relationships.Standing;

/**
 * Where the relationship stands: the stage track, trust and commitment. Part of its page, and loaded anew after a contact.
 *
 * @param standing null in the moment before the first assessment
 * @param manual a stage set by hand, shown beside the derived one
 * @param ending the ending in force
 */
public record StandingPart(
        RelationshipId id,
        @Nullable Standing standing,
        Track track,
        @Nullable ManualStage manual,
        @Nullable String manualBy,
        @Nullable Ending ending,
        Instant now,
        LocalDate today)
        implements View {

    public Optional<Standing> known() {
        return Optional.ofNullable(standing);
    }
}
