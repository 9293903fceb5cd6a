package rapport.exchange.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param notRead files that the mapping does not name
 * @param mapping the name of the mapping file by which they were read
 * @param job by which it can be taken back; null after a trial
 * @param stopped true when somebody stopped it before its end, else null
 * @param rejectedFile holds the rejected rows with the reason for each; null when there are none
 */
public record ImportResult(
        List<FileResult> files,
        List<String> notRead,
        @Nullable String rejectedFile,
        double seconds,
        String mapping,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stopped,
        @Nullable UUID job) {

    /** What would have come of it: nothing is there to be taken back. */
    ImportResult ofTrial() {
        return new ImportResult(files, notRead, rejectedFile, seconds, mapping, stopped, null);
    }

    public boolean wasStopped() {
        return Boolean.TRUE.equals(stopped);
    }

    public long rejected() {
        return files.stream().mapToLong(FileResult::rejected).sum();
    }
}
