package rapport.exchange.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rapport.exchange.importing.Mapping.Lookup;
import rapport.exchange.reading.DataFile;
import rapport.exchange.reading.Row;
import rapport.exchange.reading.Rows;

/** Columns of small files that other files' values are looked up in; each is read once. */
final class Lookups {

    private static final int MOST = 1_000_000;

    private final List<DataFile> files;
    private final Map<Lookup, Map<String, String>> read = new HashMap<>();

    Lookups(List<DataFile> files) {
        this.files = files;
    }

    /** @throws MappingProblem when the file is not among those given, or has not the columns */
    Map<String, String> of(Lookup lookup) {
        return read.computeIfAbsent(lookup, this::load);
    }

    private Map<String, String> load(Lookup lookup) {
        DataFile file = files.stream()
                .filter(lookup::isIn)
                .findFirst()
                .orElseThrow(() -> new MappingProblem(
                        "The mapping looks values up in " + lookup.file() + ", which is not among the files."));
        try (Rows rows = file.open()) {
            ColumnIndex columns = new ColumnIndex(rows.columns());
            int key = columns.of(lookup.key());
            int value = columns.of(lookup.column());
            if (key < 0 || value < 0) {
                throw new MappingProblem(lookup.file() + " has no column \""
                        + (key < 0 ? lookup.key() : lookup.column()) + "\" to look values up in.");
            }
            Map<String, String> found = new HashMap<>();
            for (Row row = rows.next(); row != null && found.size() < MOST; row = rows.next()) {
                if (row.problem() == null) {
                    found.put(
                            row.cells().get(key).strip(), row.cells().get(value).strip());
                }
            }
            return found;
        } catch (IOException e) {
            throw new MappingProblem(lookup.file() + " cannot be read: " + e.getMessage());
        }
    }
}
