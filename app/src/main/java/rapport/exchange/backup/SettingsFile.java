package rapport.exchange.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The settings of the machine, as far as they make sense on another one. */
final class SettingsFile {

    static final String ENTRY = "rapport.properties";

    private SettingsFile() {}

    /** Where the database is and how to get in stays here: a restored copy must not write into the original. */
    static byte[] withoutDatabase(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.strip().startsWith("database-"))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
