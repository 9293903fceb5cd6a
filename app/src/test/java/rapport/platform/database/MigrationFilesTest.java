package rapport.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations have one timeline, and what users have run is never edited. */
class MigrationFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Path RELEASED = Path.of("src/test/resources/migrations.sha256");

    @TempDir
    private Path folder;

    @Test
    void released_migrations_are_as_they_were_released() throws IOException {
        assertThat(edited(FOLDER, Files.readAllLines(RELEASED))).isEmpty();
    }

    @Test
    void an_edited_or_removed_migration_is_found() throws IOException {
        Files.writeString(folder.resolve("V1.sql"), "create table kept (id uuid);\n");
        Files.writeString(folder.resolve("V2.sql"), "create table edited (id uuid);\n");
        List<String> released = List.of(
                "# a comment",
                hash(folder.resolve("V1.sql")) + "  V1.sql",
                hash(folder.resolve("V2.sql")) + "  V2.sql",
                hash(folder.resolve("V2.sql")) + "  V3.sql");
        Files.writeString(folder.resolve("V2.sql"), "create table edited (id uuid, more text);\n");

        assertThat(edited(folder, released)).containsExactly("V2.sql", "V3.sql");
    }

    @Test
    void each_is_named_by_its_time_its_module_and_what_it_does() throws IOException {
        Map<String, Path> byVersion = new TreeMap<>();
        for (Path file : migrations()) {
            String module = file.getParent().getFileName().toString();
            String name = file.getFileName().toString();
            assertThat(name).matches("V20\\d{6}_\\d{4}__" + module + "_[a-z0-9_]+\\.sql");
            assertThat(byVersion.put(name.substring(0, name.indexOf("__")), file))
                    .as("two migrations of the same minute: %s", name)
                    .isNull();
        }
        assertThat(byVersion).isNotEmpty();
    }

    @Test
    void they_run_again_where_an_administrator_has_already_made_the_extensions() throws IOException {
        for (Path file : migrations()) {
            assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
                    .as(file.toString())
                    .doesNotContainPattern("create extension (?!if not exists)");
        }
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(path -> path.toString().endsWith(".sql")).toList();
        }
    }

    private static List<String> edited(Path folder, List<String> released) throws IOException {
        return released.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", 2))
                .filter(line -> !line[0].equals(hash(folder.resolve(line[1]))))
                .map(line -> line[1])
                .toList();
    }

    private static String hash(Path file) {
        try {
            byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
