package rapport.exchange.importing;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.exchange.importing.Mapping.FileMapping;
import rapport.exchange.importing.Mapping.RecordMapping;
import rapport.exchange.reading.DataFile;
import rapport.exchange.reading.Row;
import rapport.platform.settings.Settings;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;

/** Shows what rows would become, without the database: whether cells can be read as their fields want them. */
@Component
public class Preview {

    private final Imports imports;
    private final Settings settings;

    Preview(Imports imports, Settings settings) {
        this.imports = imports;
        this.settings = settings;
    }

    /** One value of a record; {@code problem} is why it cannot be read, empty when it can. */
    public record Value(String field, String text, String problem) {}

    public record Shown(String kind, List<Value> values) {}

    /**
     * How the cells of one column do.
     *
     * @param problem the first sentence; empty when nothing is wrong
     */
    public record Check(long filled, long wrong, String problem) {}

    /** @throws MappingProblem when it cannot be used */
    public void check(String mapping) {
        read(mapping);
    }

    private Mapping read(String mapping) {
        return new MappingReader(imports.kinds()).read("mapping.yaml", new StringReader(mapping));
    }

    private static Optional<FileMapping> of(Mapping mapping, DataFile file) {
        return mapping.files().stream().filter(one -> one.matches(file)).findFirst();
    }

    /** The records that one row gives. */
    public List<Shown> row(String mapping, DataFile file, List<String> columns, Row row) {
        Mapping read = read(mapping);
        return of(read, file).stream()
                .flatMap(FileMapping::all)
                .filter(record -> isGiven(record, columns, row))
                .map(record -> shown(record, columns, row))
                .toList();
    }

    private static boolean isGiven(RecordMapping record, List<String> columns, Row row) {
        ColumnIndex index = new ColumnIndex(columns);
        return index.of(record.when()).stream()
                .noneMatch(place -> place >= 0 && row.cells().get(place).isBlank());
    }

    private Shown shown(RecordMapping record, List<String> columns, Row row) {
        List<Value> values = new ArrayList<>();
        readers(record, columns).forEach(reader -> {
            String text = reader.text(row.cells());
            Reading reading = reader.read(row.cells(), settings.company().currency());
            Text problem = reading.problem();
            if (!text.isEmpty() || problem != null) {
                values.add(new Value(
                        reader.field().name(),
                        Objects.requireNonNullElse(reading.value(), text),
                        problem == null ? "" : Texts.t(problem)));
            }
        });
        return new Shown(record.kind(), values);
    }

    private List<FieldReader> readers(RecordMapping record, List<String> columns) {
        ColumnIndex index = new ColumnIndex(columns);
        ZoneId zone = Objects.requireNonNullElse(
                record.formatting().zone(), settings.company().zone());
        List<FieldReader> readers = new ArrayList<>();
        record.fields().forEach((name, value) -> {
            boolean there = value.origin().columns().stream().allMatch(column -> index.of(column) >= 0);
            if (there && !(value.origin() instanceof Mapping.Lookup)) {
                readers.add(new FieldReader(
                        record.field(name),
                        value,
                        index,
                        new Lookups(List.of()),
                        new Cells(record.formatting(), value.format(), zone)));
            }
        });
        return readers;
    }

    /** How each column does over some rows, by its name. */
    public Map<String, Check> columns(String mapping, DataFile file, List<String> columns, List<Row> rows) {
        Map<String, Check> checks = new LinkedHashMap<>();
        of(read(mapping), file).stream().flatMap(FileMapping::all).forEach(record -> {
            for (FieldReader reader : readers(record, columns)) {
                checks.merge(
                        ColumnIndex.bare(reader.column()),
                        check(reader, rows),
                        (a, b) -> a.wrong() >= b.wrong() ? a : b);
            }
        });
        return checks;
    }

    private Check check(FieldReader reader, List<Row> rows) {
        long filled = 0;
        long wrong = 0;
        String first = "";
        for (Row row : rows) {
            if (row.problem() != null || reader.text(row.cells()).isEmpty()) {
                continue;
            }
            filled++;
            Text problem =
                    reader.read(row.cells(), settings.company().currency()).problem();
            if (problem != null) {
                wrong++;
                first = first.isEmpty() ? Texts.t(problem) : first;
            }
        }
        return new Check(filled, wrong, first);
    }

    /** Whether all texts are days, or moments, in one pattern; without one, as ISO 8601 has it. */
    public static boolean reads(@Nullable String pattern, List<String> texts, ZoneId zone) {
        Dates dates = new Dates(pattern == null ? List.of() : List.of(pattern), zone);
        return texts.stream().allMatch(text -> {
            LocalDate day = dates.day(text);
            return day != null || dates.moment(text, false) != null;
        });
    }

    /** Whether all texts are numbers with this decimal mark. */
    public static boolean reads(char decimal, List<String> texts) {
        Numbers numbers = new Numbers(decimal);
        return texts.stream().allMatch(text -> numbers.decimal(text) != null);
    }
}
