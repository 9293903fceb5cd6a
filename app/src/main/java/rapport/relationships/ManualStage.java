package rapport.relationships;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rapport.platform.user.UserId;

/**
 * A stage set by a person, shown beside the derived one and marked, until it expires.
 *
 * @param expiresOn the last day it holds
 */
public record ManualStage(
        ManualStageId id,
        RelationshipId relationship,
        Stage stage,
        String reason,
        @Nullable UserId setBy,
        Instant setAt,
        LocalDate expiresOn) {}
