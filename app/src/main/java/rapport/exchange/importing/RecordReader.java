package rapport.exchange.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.Mapping.RecordMapping;
import rapport.exchange.importing.Mapping.ValueMapping;
import rapport.exchange.reading.Row;
import rapport.platform.ids.Ids;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.settings.Company;
import rapport.platform.text.Text;

/** Makes the staged values of one record out of each row of a file. */
final class RecordReader {

    /** Row, key, id and content stand before the fields. */
    static final int BEFORE_FIELDS = 4;

    /** What a row gives. */
    sealed interface Outcome {}

    /** @param values as text for the database, in the order of the staging table's columns */
    record Given(@Nullable String[] values) implements Outcome {}

    /** The row has no such record. */
    record Absent() implements Outcome {}

    record Refused(String column, Text problem) implements Outcome {}

    private final RecordMapping mapping;
    private final List<Integer> key;
    private final List<Integer> when;
    private final List<FieldReader> fields = new ArrayList<>();
    private final Currency currency;
    private final @Nullable FieldReader currencyField;
    private final @Nullable Refused always;
    private final int width;

    private RecordReader(RecordMapping mapping, ColumnIndex columns, Lookups lookups, Company company) {
        this.mapping = mapping;
        this.key = columns.of(mapping.key());
        this.when = columns.of(mapping.when());
        ZoneId zone = Objects.requireNonNullElse(mapping.formatting().zone(), company.zone());
        mapping.fields()
                .forEach((name, value) -> fields.add(new FieldReader(
                        mapping.field(name),
                        value,
                        columns,
                        lookups,
                        new Cells(mapping.formatting(), value.format(), zone))));
        this.currency = Objects.requireNonNullElse(mapping.formatting().currency(), company.currency());
        this.currencyField = fields.stream()
                .filter(f -> f.field().type() == FieldType.CURRENCY)
                .findFirst()
                .orElse(null);
        this.always = unreadable(mapping, columns);
        this.width = BEFORE_FIELDS
                + fields.stream()
                        .mapToInt(f -> f.field().type().isCompared() ? 2 : 1)
                        .sum();
    }

    /** @param lenient whether fields whose columns the file has not are left alone, rather than every row refused */
    static RecordReader of(
            RecordMapping mapping, ColumnIndex columns, boolean lenient, Lookups lookups, Company company) {
        if (!lenient && !mapping.own()) {
            return new RecordReader(mapping, columns, lookups, company);
        }
        Map<String, ValueMapping> present = new LinkedHashMap<>(mapping.fields());
        present.entrySet()
                .removeIf(e -> !mapping.field(e.getKey()).required()
                        && e.getValue().origin().columns().stream().anyMatch(c -> columns.of(c) == ColumnIndex.ABSENT));
        return new RecordReader(mapping.only(present.keySet()), columns, lookups, company);
    }

    /** The mapping as far as the file has its columns. */
    RecordMapping mapping() {
        return mapping;
    }

    private static @Nullable Refused unreadable(RecordMapping mapping, ColumnIndex columns) {
        List<String> needed = new ArrayList<>(mapping.key());
        needed.addAll(mapping.when());
        mapping.fields().values().forEach(v -> needed.addAll(v.origin().columns()));
        for (String column : needed) {
            int place = columns.of(column);
            if (place < 0) {
                return new Refused(
                        column, Text.of(place == ColumnIndex.ABSENT ? "import.no_column" : "import.two_columns"));
            }
        }
        return null;
    }

    Outcome read(Row row) {
        if (always != null) {
            return always;
        }
        List<String> cells = row.cells();
        if (when.stream().anyMatch(place -> cells.get(place).isBlank())) {
            return new Absent();
        }
        String id = mapping.keyedByWholeRow()
                ? Keys.ofWholeRow(cells)
                : Keys.of(key.stream().map(place -> cells.get(place).strip()).toList());
        if (id.isEmpty()) {
            return new Refused(String.join(", ", mapping.key()), Text.of("import.no_key"));
        }
        @Nullable String[] values = new String[width];
        values[0] = Long.toString(row.number());
        values[1] = id;
        values[2] = Ids.next().toString();
        Refused refused = fields(cells, values);
        if (refused != null) {
            return refused;
        }
        values[3] = Long.toString(Keys.content(values, BEFORE_FIELDS));
        return new Given(values);
    }

    private @Nullable Refused fields(List<String> cells, @Nullable String[] values) {
        int at = BEFORE_FIELDS;
        Currency own = currency(cells);
        for (FieldReader field : fields) {
            Reading reading = field.read(cells, own);
            if (reading.problem() != null) {
                return new Refused(field.column(), reading.problem());
            }
            values[at++] = reading.value();
            if (field.field().type().isCompared()) {
                values[at++] = reading.compared();
            }
        }
        return null;
    }

    private @Nullable Currency currency(List<String> cells) {
        if (currencyField == null) {
            return currency;
        }
        String code = currencyField.text(cells);
        return code.isEmpty() ? currency : Cells.currencyOf(code);
    }

    /** The currency of amounts when no field says another. */
    Currency usualCurrency() {
        return currency;
    }

    List<FieldDescription> staged() {
        return fields.stream().map(FieldReader::field).toList();
    }
}
