package rapport.platform.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything an installation owns: the database, uploaded files, backups, settings. */
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The home, made for its owner alone when it is not there. */
    public static Home at(Path folder) {
        Home home = new Home(folder);
        home.make(home.folder);
        return home;
    }

    /** The embedded database. */
    public Path database() {
        return folder.resolve("database");
    }

    /** What users uploaded; part of every backup. */
    public Path files() {
        return make(folder.resolve("files"));
    }

    /** Where the backup before an upgrade goes. */
    public Path backups() {
        return make(folder.resolve("backups"));
    }

    /** The key that seals the secrets in the database; made when first needed, in no backup. */
    public Path secretKey() {
        return folder.resolve("secret.key");
    }

    /** The latest link of the audit trail's chain, as this machine knows it; in no backup. */
    public Path auditHead() {
        return folder.resolve("audit-head");
    }

    /** The settings of this machine; it need not exist. */
    public Path settings() {
        return folder.resolve("rapport.properties");
    }

    private Path make(Path wanted) {
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        try {
            return Files.createDirectories(
                    wanted, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + wanted + " cannot be made", e);
        }
    }
}
