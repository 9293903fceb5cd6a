package rapport.interactions.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands together on the timeline: an episode with the events that fall into it, or events between two episodes.
 *
 * @param episode null for what stands between episodes
 * @param marks latest first
 */
record Group(@Nullable EpisodeRow episode, List<Mark> marks) {

    static Group of(EpisodeRow episode) {
        return new Group(episode, new ArrayList<>());
    }

    static Group of(Mark mark) {
        return new Group(null, new ArrayList<>(List.of(mark)));
    }

    /** Where it ends on the way back in time. */
    Cursor cursor() {
        return episode == null
                ? new Cursor(marks.getLast().at(), marks.getLast().id())
                : new Cursor(episode.lastAt(), episode.id().value());
    }

    boolean holds(String kind, UUID id) {
        return marks.stream()
                .anyMatch(mark -> mark.kind().equals(kind) && mark.id().equals(id));
    }
}
