package rapport.exchange.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import rapport.platform.database.JdbcAddress;
import rapport.platform.errors.Unusable;
import rapport.platform.home.Home;

/** Brings a backup back into an empty database and home: all of it, or nothing. */
public final class Restorer {

    private final JdbcAddress address;
    private final Home home;

    public Restorer(JdbcAddress address, Home home) {
        this.address = address;
        this.home = home;
    }

    /** @throws Unusable if the file is damaged, or there is something already where it should go */
    public Manifest restore(Path file) throws IOException, SQLException {
        EmptyDatabase database = new EmptyDatabase(address);
        database.check();
        try (BackupFile backup = BackupFile.open(file)) {
            List<String> damages = backup.damages();
            if (!damages.isEmpty()) {
                throw new Unusable(file + " is damaged: " + String.join("; ", damages) + ". Nothing was restored.");
            }
            boolean complete = false;
            try {
                database.makeTables(backup.manifest());
                files(backup);
                new Rows(address).load(backup);
                complete = true;
            } finally {
                if (!complete) {
                    database.clear();
                }
            }
            settings(backup);
            // Of the trail that stood here before.
            Files.deleteIfExists(home.auditHead());
            return backup.manifest();
        }
    }

    /** Those of an interrupted restore are written over; others of the same name are not touched. */
    private void files(BackupFile backup) throws IOException {
        Uploads uploads = new Uploads(home.files());
        for (Manifest.Uploaded uploaded : backup.manifest().files()) {
            Path target = uploads.file(uploaded.path());
            Files.createDirectories(target.getParent());
            Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
            try (InputStream content = backup.content(uploaded.entry())) {
                Files.deleteIfExists(unfinished);
                Files.copy(content, unfinished);
            }
            if (Files.exists(target) && Files.mismatch(target, unfinished) >= 0) {
                Files.delete(unfinished);
                throw new Unusable("There is another file " + target + " already. Restore into an empty home.");
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void settings(BackupFile backup) throws IOException {
        if (backup.has(SettingsFile.ENTRY) && !Files.exists(home.settings())) {
            try (InputStream content = backup.content(SettingsFile.ENTRY)) {
                Files.copy(content, home.settings());
            }
        }
    }
}
