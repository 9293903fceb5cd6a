package rapport.access.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * The audit trail, fifty entries at a time.
 *
 * @param users by id, and what else may have acted
 * @param older where the entries before these are; null when there are none
 */
public record AuditPage(
        AuditFilter filter,
        List<AuditDay> days,
        Map<String, String> users,
        Map<String, String> actions,
        Map<String, String> kinds,
        @Nullable String older,
        String export,
        ChainState chain,
        Instant now)
        implements Page {

    @Override
    public String title() {
        return Texts.t("audit.title");
    }
}
