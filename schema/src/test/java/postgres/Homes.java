package postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders for one test each, with the programs already there: unpacking them takes longer than most tests. */
final class Homes {

    private Homes() {}

    static Path make() throws IOException {
        Path all = Files.createDirectories(Path.of("target", "homes")).toRealPath();
        Path home = Files.createTempDirectory(all, "home-");
        link(Binaries.below(all).folder(), home);
        return home;
    }

    private static void link(Path programs, Path home) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(programs)) {
            files = found.toList();
        }
        for (Path file : files) {
            Path copy = home.resolve(programs.getParent().relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.createLink(copy, file);
            }
        }
    }
}
