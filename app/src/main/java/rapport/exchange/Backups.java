package rapport.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rapport.exchange.backup.BackupWriter;
import rapport.exchange.backup.Comparison;
import rapport.exchange.backup.Damages;
import rapport.exchange.backup.HandedOut;
import rapport.exchange.backup.Manifest;
import rapport.exchange.backup.Restorer;
import rapport.platform.database.BeforeUpgrade;
import rapport.platform.database.JdbcAddress;
import rapport.platform.errors.Unusable;
import rapport.platform.home.Home;

/** Backups of a whole installation: data, uploaded files, settings. It needs no application around it. */
@Component
public class Backups implements BeforeUpgrade {

    /** How many backups made before upgrades are kept. */
    static final int KEPT = 5;

    private static final String BEFORE_UPGRADE = "before-upgrade-";
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final JdbcAddress address;
    private final Home home;

    public Backups(JdbcAddress address, Home home) {
        this.address = address;
        this.home = home;
    }

    /**
     * Writes one consistent file; others may go on working meanwhile.
     *
     * @throws Unusable if the file is there already or cannot be written
     */
    public BackupContents write(Path file) {
        if (Files.exists(file)) {
            throw new Unusable("There is a file " + file + " already. Give the backup another name.");
        }
        try {
            return contents(new BackupWriter(address, home).write(file.toAbsolutePath()));
        } catch (IOException | SQLException e) {
            throw new Unusable("The backup failed: " + e.getMessage() + ". There is no file " + file + ".", e);
        }
    }

    /**
     * The same for somebody who takes it away: that is an entry of the audit trail, and in the backup too.
     *
     * @throws Unusable as {@link #write}
     */
    public BackupContents handOut(Path file) {
        try {
            HandedOut.tell(address);
        } catch (SQLException e) {
            throw new Unusable("The backup failed: " + e.getMessage() + ". There is no file " + file + ".", e);
        }
        return write(file);
    }

    /**
     * Brings a backup back into an empty database and home.
     *
     * @throws Unusable if they are not empty or the file is damaged; nothing is changed then
     */
    public BackupContents restore(Path file) {
        try {
            return contents(new Restorer(address, home).restore(file));
        } catch (IOException | SQLException e) {
            throw new Unusable("The restore failed: " + e.getMessage() + ". The database is empty as before.", e);
        }
    }

    /** What in the file is not as it was written; empty when it is intact. */
    public static List<String> damages(Path file) {
        try {
            return Damages.of(file);
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** In what this installation differs from the backup; empty when every table and file is equal. */
    public List<String> differences(Path file) {
        try {
            return new Comparison(address, home).differences(file);
        } catch (IOException | SQLException e) {
            throw new Unusable("The backup cannot be compared: " + e.getMessage(), e);
        }
    }

    @Override
    public String keep(String version) {
        Path unnamed =
                home.backups().resolve(BEFORE_UPGRADE + ProcessHandle.current().pid() + ".zip");
        try {
            Files.deleteIfExists(unnamed);
            BackupContents contents = write(unnamed);
            Path named = home.backups().resolve(BEFORE_UPGRADE + SECONDS.format(contents.madeAt()) + ".zip");
            Files.move(unnamed, named);
            removeOldest();
            return named.toString();
        } catch (IOException e) {
            throw new Unusable("The backup before the upgrade failed: " + e.getMessage() + ". Nothing was changed.", e);
        }
    }

    private void removeOldest() throws IOException {
        List<Path> newestFirst;
        try (Stream<Path> all = Files.list(home.backups())) {
            newestFirst = all.filter(path -> path.getFileName().toString().startsWith(BEFORE_UPGRADE))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
            Files.delete(old);
        }
    }

    private static BackupContents contents(Manifest manifest) {
        return new BackupContents(
                manifest.madeAt(),
                manifest.tables().size(),
                manifest.rows(),
                manifest.files().size());
    }
}
