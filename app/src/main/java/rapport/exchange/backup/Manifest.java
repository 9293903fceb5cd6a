package rapport.exchange.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param format raised when the layout of the file changes
 * @param madeAt the moment of the snapshot
 * @param migrations those the tables have, oldest first
 */
public record Manifest(
        int format,
        Instant madeAt,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<Uploaded> files) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** @param checksum Flyway's, to tell whether ours is the same */
    public record Migration(String version, String script, int checksum) {}

    /**
     * @param name schema and table
     * @param columns as {@code copy} wants them, quoted where needed
     * @param sha256 of the rows as they are in the file, in hexadecimal digits
     */
    public record Table(String name, String columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name;
        }
    }

    /** @param lastValue the last one given out */
    public record Sequence(String name, long lastValue) {}

    /** @param path below the folder of uploaded files, with slashes */
    public record Uploaded(String path, long bytes, String sha256) {

        String entry() {
            return "files/" + path;
        }
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** The newest migration. */
    String version() {
        return migrations.getLast().version();
    }
}
