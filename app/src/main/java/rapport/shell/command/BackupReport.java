package rapport.shell.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import rapport.exchange.BackupContents;
import tools.jackson.databind.json.JsonMapper;

/** Says what a backup holds, on one line. */
final class BackupReport {

    private BackupReport() {}

    static void print(String done, BackupContents contents, Path file, boolean json) {
        if (json) {
            System.out.println(new JsonMapper()
                    .writeValueAsString(Map.of(
                            "file", file.toString(),
                            "madeAt", contents.madeAt(),
                            "tables", contents.tables(),
                            "rows", contents.rows(),
                            "files", contents.files())));
        } else {
            System.out.printf(
                    Locale.ROOT,
                    "%s %,d rows in %d tables and %,d files: %s%n",
                    done,
                    contents.rows(),
                    contents.tables(),
                    contents.files(),
                    file);
        }
    }
}
