package rapport.interactions.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.web.View;

/**
 * The episodes of a party with their contacts, latest first.
 *
 * @param heading what the list is called, in the reader's language
 * @param earlier the way to earlier episodes; null when there are none
 * @param newest the way back to the newest; null when they are shown
 * @param whole the address of all of it, asked for when a contact was added
 */
public record TimelinePanel(
        String heading,
        List<Chip> chips,
        List<Stretch> stretches,
        @Nullable Step earlier,
        @Nullable Step newest,
        String whole)
        implements View {

    /** A link to another part of the timeline, as page and as fragment. */
    public record Step(String label, String href, String fragment) {}

    public boolean isEmpty() {
        return stretches.isEmpty();
    }
}
