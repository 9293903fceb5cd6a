package rapport.exchange.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to import and how.
 *
 * @param mapping the mapping file, or the name of one that comes with Rapport; null to find one that fits the files
 * @param paths files, or folders whose files are meant
 * @param source the system the files come from; null for the mapping's
 * @param dryRun whether everything is done and then taken back
 * @param rejected where rejected rows go
 * @param progress told of every file that is done
 */
public record ImportRequest(
        @Nullable Path mapping,
        List<Path> paths,
        @Nullable String source,
        boolean dryRun,
        Path rejected,
        Consumer<FileResult> progress) {}
