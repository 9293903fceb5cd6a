package rapport.access.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * One entry with all that it says.
 *
 * @param changes the rows that are kept one by one, without those that were written again as they were
 * @param again how many rows were written again as they were
 * @param more how many rows are not kept one by one
 * @param digest over all rows; null for what was no row
 * @param job the job or import that it was a part of
 * @param others where the other entries about the same record are; null when it was about none
 */
public record AuditEntryPage(
        AuditLine line,
        List<RowChange> changes,
        long again,
        long more,
        @Nullable String digest,
        @Nullable String job,
        @Nullable String others)
        implements Page {

    public AuditEntryPage {
        changes = List.copyOf(changes);
    }

    @Override
    public String title() {
        return Texts.t("audit.number", line.id());
    }
}
