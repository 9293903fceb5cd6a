package rapport.exchange.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import rapport.platform.database.JdbcAddress;
import rapport.platform.home.Home;

/** Holds a backup against an installation, table by table and file by file. */
public final class Comparison {

    private final JdbcAddress address;
    private final Home home;

    public Comparison(JdbcAddress address, Home home) {
        this.address = address;
        this.home = home;
    }

    /** What differs, a line for each; empty when everything is equal. */
    public List<String> differences(Path file) throws IOException, SQLException {
        try (BackupFile backup = BackupFile.open(file)) {
            List<String> differences = new ArrayList<>();
            try (Snapshot snapshot = Snapshot.of(address)) {
                if (!snapshot.migrations().equals(backup.manifest().migrations())) {
                    return List.of("the tables are those of another version, so the rows cannot be compared");
                }
                tables(backup.manifest(), snapshot, differences);
            }
            files(backup.manifest(), differences);
            return differences;
        }
    }

    private static void tables(Manifest manifest, Snapshot snapshot, List<String> differences)
            throws SQLException, IOException {
        Map<String, TableShape> shapes =
                snapshot.tables().stream().collect(Collectors.toMap(TableShape::name, Function.identity()));
        for (Manifest.Table table : manifest.tables()) {
            TableShape shape = shapes.remove(table.name());
            if (shape == null) {
                differences.add(table.name() + " is missing");
                continue;
            }
            Part part = new Part(OutputStream.nullOutputStream());
            long rows = snapshot.copy(shape.copyOut(table.columns()), part);
            if (rows != table.rows()) {
                differences.add(table.name() + " has " + rows + " rows, the backup " + table.rows());
            } else if (!part.sha256Hex().equals(table.sha256())) {
                differences.add(table.name() + " has as many rows as the backup, but other ones");
            }
        }
        new TreeSet<>(shapes.keySet()).forEach(name -> differences.add(name + " is not in the backup"));
    }

    private void files(Manifest manifest, List<String> differences) throws IOException {
        Uploads uploads = new Uploads(home.files());
        TreeSet<String> there = new TreeSet<>(uploads.paths());
        for (Manifest.Uploaded uploaded : manifest.files()) {
            if (!there.remove(uploaded.path())) {
                differences.add("the file " + uploaded.path() + " is missing");
                continue;
            }
            try (InputStream content = Files.newInputStream(uploads.file(uploaded.path()))) {
                if (!Part.of(content).sha256Hex().equals(uploaded.sha256())) {
                    differences.add("the file " + uploaded.path() + " has another content");
                }
            }
        }
        there.forEach(path -> differences.add("the file " + path + " is not in the backup"));
    }
}
