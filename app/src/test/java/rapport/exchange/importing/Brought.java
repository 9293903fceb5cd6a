package rapport.exchange.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Imports as tests ask for them. */
final class Brought {

    static final Path ROOT =
            Path.of(System.getProperty("rapport.root", "..")).toAbsolutePath().normalize();

    private Brought() {}

    /** The public data beside the repository, which need not be there. */
    static Path publicData(String folder) {
        return ROOT.resolveSibling("shared").resolve("data").resolve(folder);
    }

    static Path example(String name) {
        return ROOT.resolve("examples").resolve("mappings").resolve(name + ".yaml");
    }

    static ImportRequest request(Path mapping, Path... files) {
        return request(mapping, false, files);
    }

    static ImportRequest request(Path mapping, boolean dryRun, Path... files) {
        try {
            Path rejected = Files.createTempDirectory(Files.createDirectories(Path.of("target", "imports")), "import-")
                    .resolve("rejected.csv");
            return new ImportRequest(mapping, List.of(files), null, dryRun, rejected, any -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
