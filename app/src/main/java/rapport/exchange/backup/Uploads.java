package rapport.exchange.backup;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of uploaded files. */
record Uploads(Path folder) {

    /** Every file below it, also behind links: an attachment kept elsewhere is an attachment. */
    List<String> paths() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    Path file(String path) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IOException("the backup names a file outside its folder: " + path);
        }
        return file;
    }

    boolean isEmpty() throws IOException {
        return paths().isEmpty();
    }
}
