package rapport.shell.generating;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file of one kind of record: a header, then a row per record. */
final class Table implements AutoCloseable {

    private final CsvWriter csv;
    private final int columns;
    private int rows;

    Table(Path folder, String kind, String... columns) {
        try {
            this.csv = CsvWriter.builder().build(folder.resolve(kind + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.columns = columns.length;
        csv.writeRecord(columns);
    }

    /** One record; null is an empty cell. */
    void row(@Nullable Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        csv.writeRecord(Arrays.stream(cells).map(Table::text).toArray(String[]::new));
        rows++;
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Instant at -> at.truncatedTo(ChronoUnit.SECONDS).toString();
            default -> cell.toString();
        };
    }

    int rows() {
        return rows;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
