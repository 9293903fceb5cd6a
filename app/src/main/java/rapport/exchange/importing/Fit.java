package rapport.exchange.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rapport.exchange.importing.Mapping.FileMapping;
import rapport.exchange.importing.Mapping.Lookup;
import rapport.exchange.importing.Mapping.RecordMapping;
import rapport.exchange.reading.DataFile;
import rapport.exchange.reading.Rows;

/** Whether a mapping is made for files: it finds those that it names, with the columns that it reads. */
final class Fit {

    private final Mapping mapping;
    private final List<DataFile> files;

    Fit(Mapping mapping, List<DataFile> files) {
        this.mapping = mapping;
        this.files = files;
    }

    /** How many of the files it reads. */
    long read() {
        return files.stream().filter(this::isRead).count();
    }

    /** @param named files that were named one by one, so that each of them is wanted */
    boolean isComplete(List<DataFile> named) {
        return read() > 0
                && named.stream().allMatch(this::isRead)
                && mapping.files().stream().allMatch(this::isThere)
                && new ColumnsRead(mapping).lookups().allMatch(this::isThere)
                && files.stream().allMatch(this::hasColumns);
    }

    private Optional<FileMapping> as(DataFile file) {
        return mapping.files().stream().filter(one -> one.matches(file)).findFirst();
    }

    private boolean isRead(DataFile file) {
        return as(file).isPresent();
    }

    /** A mapping of one's own columns need not have a file for every kind of record. */
    private boolean isThere(FileMapping file) {
        return file.main().own() || files.stream().anyMatch(file::matches);
    }

    private boolean isThere(Lookup lookup) {
        return files.stream()
                .filter(lookup::isIn)
                .anyMatch(file -> has(file, Stream.of(lookup.key(), lookup.column())));
    }

    private boolean hasColumns(DataFile file) {
        return as(file).map(as -> has(file.readAs(as.encoding(), as.delimiter()), needed(as)))
                .orElse(true);
    }

    private static Stream<String> needed(FileMapping file) {
        return file.all().flatMap(record -> needed(record, file.missingColumnsAllowed() || record.own()));
    }

    private static Stream<String> needed(RecordMapping record, boolean lenient) {
        return lenient
                ? Stream.concat(
                        record.key().stream(),
                        record.fields().entrySet().stream()
                                .filter(entry -> record.field(entry.getKey()).required())
                                .flatMap(entry -> entry.getValue().origin().columns().stream()))
                : ColumnsRead.of(record).stream();
    }

    private static boolean has(DataFile file, Stream<String> columns) {
        try (Rows rows = file.open()) {
            ColumnIndex index = new ColumnIndex(rows.columns());
            return columns.allMatch(column -> index.of(column) >= 0);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
