package rapport.interactions.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.interactions.EpisodeId;

/** One episode in the outline; its number counts from a party's first. */
record EpisodeRow(
        EpisodeId id,
        int number,
        @Nullable String title,
        @Nullable String matter,
        Instant firstAt,
        Instant lastAt,
        int contacts,
        int openedByThem) {

    boolean spans(Instant at) {
        return !at.isBefore(firstAt) && !at.isAfter(lastAt);
    }
}
