package rapport.exchange.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param notRead files that the mapping does not name
 * @param rejectedFile holds the rejected rows with the reason for each; null when there are none
 */
public record ImportResult(
        List<FileResult> files,
        List<String> notRead,
        @Nullable String rejectedFile,
        double seconds) {

    public long rejected() {
        return files.stream().mapToLong(FileResult::rejected).sum();
    }
}
