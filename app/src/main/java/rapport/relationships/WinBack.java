package rapport.relationships;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.platform.user.UserId;

/** Somebody won an ended relationship back; it starts again in Exploration, with its history kept. */
public record WinBack(
        RelationshipId relationship,
        Instant at,
        @Nullable String note,
        @Nullable UserId recordedBy) {}
