package rapport.interactions.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Pill;

/**
 * One line of the timeline: a contact or another event.
 *
 * @param anchor its id on the page: {@code contact-<id>}, {@code order-<id>} …
 * @param byThem they started it: its icon is filled
 * @param who in strong letters
 * @param line what follows
 * @param when as people say it
 * @param href page of the record; null when it has none
 * @param edit page to change it; null when the user may not
 */
public record Item(
        String anchor,
        String icon,
        boolean byThem,
        String who,
        String line,
        @Nullable String subject,
        @Nullable String text,
        List<Pill> pills,
        List<PromisePart> promises,
        List<ComplaintPart> complaints,
        String when,
        Instant at,
        @Nullable String href,
        @Nullable String edit) {

    public boolean hasMarks() {
        return !pills.isEmpty() || !promises.isEmpty() || !complaints.isEmpty();
    }

    /** Without its subject, where the title above says the same. */
    Item without(String title) {
        return title.equals(subject)
                ? new Item(
                        anchor, icon, byThem, who, line, null, text, pills, promises, complaints, when, at, href, edit)
                : this;
    }
}
