package rapport.exchange.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Looks a backup through without needing an installation. */
public final class Damages {

    private Damages() {}

    /** What is not as it was written. */
    public static List<String> of(Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.damages();
        }
    }
}
