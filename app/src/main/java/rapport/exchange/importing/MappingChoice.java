package rapport.exchange.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.exchange.reading.DataFile;

/** Finds the mapping that an import goes by: the one named, the one beside the files, or a shipped one that fits them. */
final class MappingChoice {

    private static final List<String> BESIDE = List.of("mapping.yaml", "rapport.yaml");

    private final MappingReader reader;

    MappingChoice(MappingReader reader) {
        this.reader = reader;
    }

    /**
     * @param named a file, or the name of a shipped mapping; null for none
     * @param paths files and folders as they were given
     * @param files all files that these are or hold
     */
    Mapping of(@Nullable Path named, List<Path> paths, List<DataFile> files) {
        if (named == null) {
            return beside(paths).map(reader::read).orElseGet(() -> fitting(paths, files));
        }
        if (!isFile(named) && ShippedMappings.names().contains(named.toString())) {
            return ShippedMappings.read(named.toString(), reader);
        }
        return reader.read(named);
    }

    private static boolean isFile(Path path) {
        return Files.exists(path) && !Files.isDirectory(path);
    }

    private static Optional<Path> beside(List<Path> paths) {
        List<Path> found = paths.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .map(path -> Files.isDirectory(path) ? path : path.resolveSibling(""))
                .distinct()
                .flatMap(folder -> BESIDE.stream()
                        .map(folder::resolve)
                        .filter(Files::isRegularFile)
                        .limit(1))
                .toList();
        if (found.size() > 1) {
            throw new MappingProblem("Several mappings stand beside the files; say which one by --mapping FILE: "
                    + found.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
        }
        return found.stream().findFirst();
    }

    /** Of those that fit, the one that reads most of the files. */
    private Mapping fitting(List<Path> paths, List<DataFile> files) {
        List<DataFile> single = paths.stream()
                .filter(path -> !Files.isDirectory(path))
                .map(DataFile::of)
                .toList();
        return shipped()
                .filter(mapping -> new Fit(mapping, files).isComplete(single))
                .max(Comparator.comparingLong(mapping -> new Fit(mapping, files).read()))
                .orElseThrow(() -> new MappingProblem("No mapping fits these files: no " + String.join(" or ", BESIDE)
                        + " stands beside them, and none of those that come with Rapport ("
                        + String.join(", ", ShippedMappings.names())
                        + ") finds all its files and columns; write one as docs/import.md says and name it by"
                        + " --mapping FILE."));
    }

    private Stream<Mapping> shipped() {
        return ShippedMappings.names().stream().map(name -> ShippedMappings.read(name, reader));
    }
}
