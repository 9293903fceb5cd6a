package rapport.exchange.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import rapport.platform.database.JdbcAddress;
import rapport.platform.home.Home;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup, first under another name, so that a file with the wanted name is complete. */
public final class BackupWriter {

    private final JdbcAddress address;
    private final Home home;

    public BackupWriter(JdbcAddress address, Home home) {
        this.address = address;
        this.home = home;
    }

    public Manifest write(Path file) throws IOException, SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED);
                manifest = write(zip);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest write(ZipOutputStream zip) throws IOException, SQLException {
        try (Snapshot snapshot = Snapshot.of(address)) {
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    snapshot.moment(),
                    snapshot.migrations(),
                    tables(snapshot, zip),
                    snapshot.sequences(),
                    files(zip));
            settings(zip);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(new JsonMapper().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private static List<Manifest.Table> tables(Snapshot snapshot, ZipOutputStream zip)
            throws IOException, SQLException {
        List<Manifest.Table> tables = new ArrayList<>();
        for (TableShape shape : snapshot.tables()) {
            zip.putNextEntry(new ZipEntry("tables/" + shape.name()));
            Part part = new Part(zip);
            long rows = snapshot.copy(shape.copyOut(), part);
            zip.closeEntry();
            tables.add(new Manifest.Table(shape.name(), shape.columns(), rows, part.sha256Hex()));
        }
        return tables;
    }

    /** After the snapshot was taken: a file is stored before the row that names it, so none is missing. */
    private List<Manifest.Uploaded> files(ZipOutputStream zip) throws IOException {
        Uploads uploads = new Uploads(home.files());
        List<Manifest.Uploaded> files = new ArrayList<>();
        for (String path : uploads.paths()) {
            try (InputStream content = Files.newInputStream(uploads.file(path))) {
                zip.putNextEntry(new ZipEntry("files/" + path));
                Part part = new Part(zip);
                content.transferTo(part);
                zip.closeEntry();
                files.add(new Manifest.Uploaded(path, part.bytes(), part.sha256Hex()));
            } catch (NoSuchFileException e) {
                continue; // Deleted since we looked; no row of the snapshot's future needs it.
            }
        }
        return files;
    }

    private void settings(ZipOutputStream zip) throws IOException {
        if (!Files.exists(home.settings())) {
            return;
        }
        zip.putNextEntry(new ZipEntry(SettingsFile.ENTRY));
        zip.write(SettingsFile.withoutSecrets(home.settings()));
        zip.closeEntry();
    }
}
