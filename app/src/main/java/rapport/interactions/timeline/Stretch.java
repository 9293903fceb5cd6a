package rapport.interactions.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the timeline: an episode, or what stands between two of them.
 *
 * @param number counts the party's episodes from the first; 0 for what stands between
 * @param running the newest contact is no older than 14 days
 * @param unfolded its contacts are shown at once
 * @param more address that shows its earlier contacts; null when all are here
 */
public record Stretch(
        int number,
        String title,
        String meta,
        boolean running,
        boolean unfolded,
        List<Item> items,
        @Nullable String more) {

    public boolean isEpisode() {
        return number > 0;
    }
}
