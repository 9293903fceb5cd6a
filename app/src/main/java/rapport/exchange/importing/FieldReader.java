package rapport.exchange.importing;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.Mapping.Columns;
import rapport.exchange.importing.Mapping.Constant;
import rapport.exchange.importing.Mapping.Lookup;
import rapport.exchange.importing.Mapping.Template;
import rapport.exchange.importing.Mapping.ValueMapping;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;

/** Reads one field out of the cells of a row. */
final class FieldReader {

    private final FieldDescription field;
    private final ValueMapping value;
    private final List<Integer> places;
    private final Map<String, String> lookup;
    private final Cells cells;
    /** Of an amount whose currency does not depend on the record. */
    private final @Nullable Currency own;

    FieldReader(FieldDescription field, ValueMapping value, ColumnIndex columns, Lookups lookups, Cells cells) {
        this.field = field;
        this.value = value;
        this.places = columns.of(value.origin().columns());
        this.lookup = value.origin() instanceof Lookup one ? lookups.of(one) : Map.of();
        this.cells = cells;
        boolean inOneCurrency = field.type() == FieldType.MONEY && !field.of().isEmpty();
        this.own = inOneCurrency ? Currency.getInstance(field.of().getFirst()) : null;
    }

    FieldDescription field() {
        return field;
    }

    /** The column to name when something is wrong with the field. */
    String column() {
        return columnOf(field.name(), value);
    }

    static String columnOf(String field, ValueMapping value) {
        return value.origin().columns().stream().findFirst().orElse(field);
    }

    Reading read(List<String> row, @Nullable Currency currency) {
        if (value.origin() instanceof Lookup one) {
            String match = cell(row, 0);
            if (!match.isEmpty() && !lookup.containsKey(match)) {
                return Reading.problem("import.no_lookup", Cells.shown(match), one.file());
            }
        }
        String text = text(row);
        if (text.isEmpty() && field.required()) {
            return Reading.problem("import.required");
        }
        return cells.read(field, text, own == null ? currency : own);
    }

    /** The text of the field before it is read as what the field holds. */
    String text(List<String> row) {
        String text = value.map().isEmpty() ? raw(row) : mapped(raw(row));
        return text.isEmpty() && value.otherwise() != null ? value.otherwise() : text;
    }

    private String mapped(String raw) {
        return value.map().getOrDefault(raw, raw);
    }

    private String raw(List<String> row) {
        return switch (value.origin()) {
            case Columns columns -> columns(row);
            case Constant constant -> constant.value();
            case Template template -> filled(template, row);
            case Lookup any -> lookup.getOrDefault(cell(row, 0), "");
        };
    }

    private String columns(List<String> row) {
        if (places.size() > 1 && isKey()) {
            return Keys.of(places.stream().map(place -> row.get(place).strip()).toList());
        }
        if (places.size() == 1) {
            String cell = cell(row, 0);
            return isKey() && field.type() != FieldType.REFERENCES ? Keys.of(List.of(cell)) : cell;
        }
        return places.stream()
                .map(place -> row.get(place).strip())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private boolean isKey() {
        return !value.of().isEmpty() && value.by() == null;
    }

    private String cell(List<String> row, int which) {
        return row.get(places.get(which)).strip();
    }

    /** A line of which all columns are empty is left out. */
    private String filled(Template template, List<String> row) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean any = false;
        boolean asks = false;
        boolean given = false;
        for (int i = 0; i <= places.size(); i++) {
            String[] parts = template.texts().get(i).split("\n", -1);
            line.append(parts[0]);
            for (int part = 1; part < parts.length; part++) {
                if (given || !asks) {
                    lines.add(line.toString());
                }
                line.setLength(0);
                line.append(parts[part]);
                asks = false;
                given = false;
            }
            if (i < places.size()) {
                String cell = cell(row, i);
                asks = true;
                given |= !cell.isEmpty();
                any |= !cell.isEmpty();
                line.append(cell);
            }
        }
        if (given || !asks) {
            lines.add(line.toString());
        }
        return any || places.isEmpty() ? String.join("\n", lines).strip() : "";
    }
}
