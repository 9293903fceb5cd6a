package bench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedTextsTest {

    @TempDir
    Path folder;

    @Test
    void doubled_contacts_are_found_and_those_of_other_runs_are_not_counted() throws IOException {
        Path backup = folder.resolve("backup.zip");
        try (OutputStream out = Files.newOutputStream(backup);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("tables/interactions.interaction"));
            zip.write("a\tcrash7-0-1-1;\nb\tcrash7-0-1-1;\nc\tcrash7-0-1-11;\nd\tcrash8-0-0-0;\n"
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(SavedTexts.in(backup, "crash7")).isEqualTo(Map.of("crash7-0-1-1;", 2, "crash7-0-1-11;", 1));
    }
}
