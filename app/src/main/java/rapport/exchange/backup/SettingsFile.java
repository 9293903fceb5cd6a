package rapport.exchange.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The settings of the machine, as far as they make sense on another one. */
final class SettingsFile {

    static final String ENTRY = "rapport.properties";

    private static final List<String> LEFT_OUT = List.of("database-", "mail-");

    private SettingsFile() {}

    /**
     * Where the database is and how to get in stays here: a restored copy must not write into the original. So does the mail server: a copy
     * must not send mails, and its password is nobody's to carry about.
     */
    static byte[] withoutSecrets(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> LEFT_OUT.stream().noneMatch(line.strip()::startsWith))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
