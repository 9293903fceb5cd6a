package rapport.platform.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records a job is about: chosen one by one, or all that match a filter when the job starts.
 *
 * @param filter as the lists write it; null where the items are given
 */
public record Selection(List<String> items, @Nullable String filter) {

    public Selection {
        items = List.copyOf(items);
    }

    public static Selection of(List<String> items) {
        return new Selection(items, null);
    }

    public static Selection matching(String filter) {
        return new Selection(List.of(), filter);
    }
}
