package rapport.access.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * Who changed what of one record, the latest first.
 *
 * @param name what the record is called
 * @param href its page; null when it has none of its own
 * @param older where the earlier ones are; null when there are none
 */
public record HistoryPage(
        String name,
        @Nullable String href,
        List<HistoryStep> steps,
        @Nullable String older,
        Instant now) implements Page {

    public HistoryPage {
        steps = List.copyOf(steps);
    }

    /** Beside the way back, which says of what. */
    public String heading() {
        return href == null ? title() : Texts.t("audit.history.changes");
    }

    @Override
    public String title() {
        return Texts.t("audit.history.title", name);
    }
}
