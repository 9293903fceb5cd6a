package rapport.interactions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of another module as the timeline shows it: "<b>Order 10248</b> for €440".
 *
 * @param dayOnly the hour is not known, and only the day is shown
 * @param byThem they started it: its icon is filled
 * @param title in strong letters, in the reader's language
 * @param line what follows the title; may be empty
 * @param text a paragraph below; null when there is none
 * @param href path of the record's own page; null when it has none
 */
public record TimelineEvent(
        UUID id,
        Instant at,
        boolean dayOnly,
        boolean byThem,
        String title,
        String line,
        @Nullable String text,
        @Nullable String href,
        List<Pill> pills) {}
