package rapport.exchange.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rapport.exchange.importing.Mapping.FileMapping;
import rapport.exchange.importing.Mapping.Lookup;
import rapport.exchange.importing.Mapping.RecordMapping;
import rapport.exchange.reading.DataFile;
import rapport.platform.text.Texts;

/** Which columns of a file a mapping reads, and which it passes over. */
final class ColumnsRead {

    private final Mapping mapping;

    ColumnsRead(Mapping mapping) {
        this.mapping = mapping;
    }

    /** The names of columns that nothing is read from, as they stand in the file; one without a name by its number. */
    List<String> unused(DataFile file, FileMapping as, List<String> columns) {
        ColumnIndex index = new ColumnIndex(columns);
        Set<Integer> used = new HashSet<>();
        as.all().forEach(record -> of(record).forEach(column -> used.add(index.of(column))));
        lookups().filter(lookup -> lookup.isIn(file)).forEach(lookup -> {
            used.add(index.of(lookup.key()));
            used.add(index.of(lookup.column()));
        });
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!used.contains(i)) {
                unused.add(
                        columns.get(i).isBlank()
                                ? Texts.t("import.nameless_column", i + 1)
                                : FileImport.storable(Cells.shown(columns.get(i))));
            }
        }
        return unused;
    }

    /** The columns from which a record is made. */
    static List<String> of(RecordMapping record) {
        List<String> columns = new ArrayList<>(record.key());
        columns.addAll(record.when());
        record.fields().values().forEach(value -> columns.addAll(value.origin().columns()));
        return columns;
    }

    Stream<Lookup> lookups() {
        return mapping.records()
                .flatMap(record -> record.fields().values().stream())
                .filter(value -> value.origin() instanceof Lookup)
                .map(value -> (Lookup) value.origin());
    }
}
