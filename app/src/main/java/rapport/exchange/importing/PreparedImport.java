package rapport.exchange.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.exchange.reading.DataFile;
import rapport.platform.user.UserId;

/**
 * An import of files that are known one by one.
 *
 * @param job its id; a job that was ended by force goes on under the same
 * @param by on whose behalf; null for a command
 * @param name of the mapping, for messages
 * @param mapping a mapping file's text
 * @param dryRun whether everything is done and then taken back
 * @param rejected where rejected rows go
 */
public record PreparedImport(
        UUID job,
        @Nullable UserId by,
        String name,
        String mapping,
        List<DataFile> files,
        boolean dryRun,
        Path rejected,
        ImportWatch watch) {}
