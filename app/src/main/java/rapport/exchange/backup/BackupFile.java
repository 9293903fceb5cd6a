package rapport.exchange.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import rapport.platform.errors.Unusable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is there. */
final class BackupFile implements AutoCloseable {

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws Unusable if it is not there, not a backup, or one of a newer version */
    static BackupFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new Unusable("There is no file " + path + ".");
        }
        try {
            ZipFile zip = new ZipFile(path.toFile());
            ZipEntry entry = zip.getEntry(Manifest.ENTRY);
            if (entry == null) {
                zip.close();
                throw new Unusable(path + " is not a backup of Rapport.");
            }
            try (InputStream content = zip.getInputStream(entry)) {
                Manifest manifest = new JsonMapper().readValue(content, Manifest.class);
                return new BackupFile(path, zip, manifest).knownFormat();
            }
        } catch (ZipException | JacksonException e) {
            throw new Unusable(path + " is damaged or not a backup of Rapport: " + e.getMessage(), e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream content(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new IOException(path + " lacks " + entry);
        }
        return zip.getInputStream(found);
    }

    boolean has(String entry) {
        return zip.getEntry(entry) != null;
    }

    /** Reads everything; says what is not as the manifest has it. */
    List<String> damages() {
        List<String> damages = new ArrayList<>();
        manifest.tables().forEach(table -> check(table.entry(), table.sha256(), damages));
        manifest.files().forEach(file -> check(file.entry(), file.sha256(), damages));
        return damages;
    }

    private void check(String entry, String sha256, List<String> damages) {
        try (InputStream content = content(entry)) {
            if (!Part.of(content).sha256Hex().equals(sha256)) {
                damages.add(entry + " is not what was written");
            }
        } catch (IOException e) {
            damages.add(entry + " cannot be read: " + e.getMessage());
        }
    }

    private BackupFile knownFormat() throws IOException {
        if (manifest.format() > Manifest.FORMAT) {
            close();
            throw new Unusable(path + " was made by a newer version of Rapport; restore it with that one.");
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
