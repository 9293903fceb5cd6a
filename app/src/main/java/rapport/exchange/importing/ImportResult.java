package rapport.exchange.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param notRead files that the mapping does not name
 * @param mapping the name of the mapping file by which they were read
 * @param rejectedFile holds the rejected rows with the reason for each; null when there are none
 */
public record ImportResult(
        List<FileResult> files,
        List<String> notRead,
        @Nullable String rejectedFile,
        double seconds,
        String mapping) {

    public long rejected() {
        return files.stream().mapToLong(FileResult::rejected).sum();
    }
}
