package rapport.exchange.preparing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.ImportResult;
import rapport.platform.user.UserId;

/**
 * An import somebody makes in the browser: first files and a mapping that is put together, then a trial, then the import itself.
 *
 * @param mapping a mapping file's text
 * @param recognised the mapping by which the files were recognised; empty when it was guessed
 * @param trial what the trial said; null before it
 * @param failure why it failed; null when it did not
 */
public record Preparation(
        PreparationId id,
        UserId owner,
        Instant createdAt,
        String mapping,
        String recognised,
        State state,
        @Nullable ImportResult trial,
        Progress progress,
        @Nullable String failure,
        int version,
        List<PreparedFile> files) {

    public long rows() {
        return files.stream().mapToLong(PreparedFile::rows).sum();
    }

    public PreparedFile file(int position) {
        return files.get(position);
    }
}
